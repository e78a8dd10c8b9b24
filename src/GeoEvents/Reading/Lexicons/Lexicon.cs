using System.Security.Cryptography;

namespace GeoEvents.Reading.Lexicons;

/// <summary>The word lists beside this file, embedded in the program. Lines that begin with # are comments; columns are parted by tabs.</summary>
internal static class Lexicon
{
    private const string Folder = "GeoEvents.Reading.Lexicons.";

    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(Folder + file)
            ?? throw new InvalidOperationException($"The lexicon {file} is not in the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    /// <summary>Eight hexadecimal digits that change with any lexicon.</summary>
    public static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in typeof(Lexicon).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    public static IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));
}
