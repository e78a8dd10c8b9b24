using System.Globalization;
using System.Xml;
using GeoEvents.Geography;

namespace GeoEvents.Evaluation.Corpora;

/// <summary>Reads LGL and GeoVirus: an <c>article</c> after the other with its <c>text</c>, and its toponyms as <c>start</c>, <c>end</c>, <c>phrase</c> or <c>name</c>, <c>lat</c>, <c>lon</c>.</summary>
internal static class ToponymFile
{
    private const NumberStyles WholeNumber = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <exception cref="InvalidDataException">While reading: this is no such file; the message names file and line.</exception>
    public static IEnumerable<ToponymArticle> Read(Stream content, string name)
    {
        using var xml = XmlReader.Create(content, Settings);
        for (var number = 1; Read(xml, name, number) is { } article; number++) yield return article;
    }

    private static ToponymArticle? Read(XmlReader xml, string name, int number)
    {
        try
        {
            return xml.ReadToFollowing("article") ? Article(xml, name, number) : null;
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"{name}, line {Math.Max(1, e.LineNumber)}: this is not the XML of a corpus of toponyms (document types are refused).", e);
        }
    }

    private static ToponymArticle Article(XmlReader xml, string name, int number)
    {
        var id = xml.GetAttribute("docid") ?? $"article {number}";
        var text = "";
        var annotations = new List<ToponymArticle.Annotation>();
        using var article = xml.ReadSubtree();
        article.Read();
        article.Read();
        while (!article.EOF)
        {
            if (article.NodeType is not XmlNodeType.Element) article.Read();
            else if (article.Name == "text") text = article.ReadElementContentAsString();
            else if (article.Name is "toponym" or "location") ReadAnnotation(article, name, annotations);
            else article.Read();
        }
        return new ToponymArticle(id, text, annotations);
    }

    /// <summary>In some files annotations stand within each other.</summary>
    private static void ReadAnnotation(XmlReader xml, string name, List<ToponymArticle.Annotation> annotations)
    {
        var line = (xml as IXmlLineInfo)?.LineNumber;
        var (own, words) = (xml.Name, xml.Name == "toponym" ? "phrase" : "name"); // the <name> within LGL's toponyms is that of the gazetteer
        string? start = null, end = null, phrase = null, lat = null, lon = null;
        using var toponym = xml.ReadSubtree();
        toponym.Read();
        toponym.Read();
        while (!toponym.EOF)
        {
            if (toponym.NodeType is not XmlNodeType.Element) toponym.Read();
            else if (toponym.Name == own) ReadAnnotation(toponym, name, annotations);
            else if (toponym.Name == "start") start = toponym.ReadElementContentAsString();
            else if (toponym.Name == "end") end = toponym.ReadElementContentAsString();
            else if (toponym.Name == words) phrase = toponym.ReadElementContentAsString();
            else if (toponym.Name == "lat") lat = toponym.ReadElementContentAsString();
            else if (toponym.Name == "lon") lon = toponym.ReadElementContentAsString();
            else toponym.Read();
        }
        annotations.Add(Annotation(start, end, phrase?.Trim(), lat, lon) ?? throw new InvalidDataException($"{name}, line {line}: a toponym needs a start, an end and its words, and a latitude and a longitude or neither."));
    }

    private static ToponymArticle.Annotation? Annotation(string? start, string? end, string? phrase, string? lat, string? lon)
    {
        if (!int.TryParse(start, WholeNumber, CultureInfo.InvariantCulture, out var from) || !int.TryParse(end, WholeNumber, CultureInfo.InvariantCulture, out var to) || string.IsNullOrEmpty(phrase)) return null;
        if (lat is null && lon is null) return new ToponymArticle.Annotation(from, to, phrase, null);
        return LonLat.TryParse($"{lon},{lat}", out var position) ? new ToponymArticle.Annotation(from, to, phrase, position) : null;
    }
}
