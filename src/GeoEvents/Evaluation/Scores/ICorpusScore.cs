namespace GeoEvents.Evaluation.Scores;

/// <summary>What is counted over all files of one format.</summary>
internal interface ICorpusScore
{
    /// <summary>Reads a file of annotations and the texts they are about, and counts.</summary>
    /// <param name="content">The file, read once from here on; left open.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    void Add(Stream content, string name, CancellationToken cancellation);

    /// <summary>What was counted so far.</summary>
    IEnumerable<EvaluationTable> Tables();
}
