using System.Globalization;
using GeoEvents.GeoPackage.Tables;
using Microsoft.Data.Sqlite;

namespace GeoEvents.GeoPackage;

/// <summary>The numbered scripts of the folder Schema. A new file runs all of them, an older one those that it lacks: so both end alike.</summary>
internal static class SchemaScripts
{
    /// <summary>Makes the schema of one version that of this program. Inside a transaction that the caller has begun.</summary>
    /// <param name="from">The version that the file has; 0 for a new one.</param>
    public static void Run(SqliteConnection connection, long from)
    {
        for (var version = from + 1; version <= MetadataTable.SchemaVersion; version++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Schema/{version}.sql");
            using var script = new StreamReader(typeof(SchemaScripts).Assembly.GetManifestResourceStream(name)!);
            using var statement = new Statement(connection, script.ReadToEnd());
            statement.Execute();
        }
    }
}
