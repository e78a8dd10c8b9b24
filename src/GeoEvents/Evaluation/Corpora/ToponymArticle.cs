using GeoEvents.Geography;

namespace GeoEvents.Evaluation.Corpora;

/// <summary>An article of a corpus of toponyms, with its annotations as they are written.</summary>
internal sealed record ToponymArticle(string Id, string Text, IReadOnlyList<ToponymArticle.Annotation> Annotations)
{
    /// <param name="Position">Null for a toponym that the corpus does not place.</param>
    internal sealed record Annotation(int Start, int End, string Phrase, LonLat? Position);

    /// <summary>
    /// The annotations in a stored text. Corpora count code points, or from one; some forgot what they normalised: an annotation that
    /// is not at its offsets is looked for where its words stand nearest. One whose words are nowhere is left out.
    /// </summary>
    public IEnumerable<AnnotatedToponym> In(string text)
    {
        foreach (var annotation in Annotations)
        {
            if (Nearest(text, annotation.Phrase, annotation.Start) is { } start)
                yield return new AnnotatedToponym(start, start + annotation.Phrase.Length, annotation.Phrase, annotation.Position is { } position ? [position] : []);
        }
    }

    private static int? Nearest(string text, string phrase, int start)
    {
        if (phrase.Length == 0 || phrase.Length > text.Length) return null;
        start = Math.Clamp(start, 0, text.Length - phrase.Length);
        var behind = text.IndexOf(phrase, start, StringComparison.Ordinal);
        var before = text.LastIndexOf(phrase, start + phrase.Length - 1, StringComparison.Ordinal);
        if (behind < 0 || before < 0) return behind < 0 && before < 0 ? null : Math.Max(behind, before);
        return behind - start <= start - before ? behind : before;
    }
}
