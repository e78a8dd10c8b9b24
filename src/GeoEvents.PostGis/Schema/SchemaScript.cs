using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GeoEvents.PostGis.Schema;

/// <summary>One of the numbered scripts of <c>sql/</c>, which are embedded in this assembly.</summary>
/// <param name="Number">They run in this order, from 1 without gaps.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Checksum">SHA-256 of its text with LF, lower case hexadecimal.</param>
internal sealed record SchemaScript(int Number, string Name, string Sql, string Checksum)
{
    private const string Folder = "sql/";

    public static IReadOnlyList<SchemaScript> All { get; } =
        [.. typeof(SchemaScript).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    private static SchemaScript Read(string resource)
    {
        using var reader = new StreamReader(typeof(SchemaScript).Assembly.GetManifestResourceStream(resource)!);
        // A checkout may have turned the ends of lines.
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        var name = resource[Folder.Length..];
        return new SchemaScript(int.Parse(name.AsSpan(0, 3), CultureInfo.InvariantCulture), name, sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }
}
