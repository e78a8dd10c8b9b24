namespace GeoEvents.Evaluation;

/// <summary>Something that was read otherwise than it is annotated.</summary>
/// <param name="Corpus">The format: "gold", "lgl".</param>
/// <param name="Document">The file and, where it has several, the article or line.</param>
/// <param name="What">The sort of mistake: "missed", "not a place", "resolved elsewhere", "event missed".</param>
/// <param name="Text">The words in question.</param>
/// <param name="Expected">As it is annotated.</param>
/// <param name="Read">As it was read; where it was not read at all, the words around it.</param>
public sealed record Mistake(string Corpus, string Document, string What, string Text, string Expected, string Read);
