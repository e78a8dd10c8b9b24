namespace GeoEvents.Reading.Lexicons;

/// <summary>The word lists beside this file, embedded in the program. Lines that begin with # are comments; columns are parted by tabs.</summary>
internal static class Lexicon
{
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("GeoEvents.Reading.Lexicons." + file)
            ?? throw new InvalidOperationException($"The lexicon {file} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    public static IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));
}
