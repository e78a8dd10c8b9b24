using System.Diagnostics;
using GeoEvents.Gazetteers;
using GeoEvents.Tests.Running;
using Npgsql;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>Looking names up over the world, exactly, by spelling rules and with a mistake, against pg_trgm with all the same names.</summary>
internal static class NameFigures
{
    private const int Names = 2000, PeerNames = 30;

    public static async Task RunAsync(string gazetteerPath)
    {
        var before = Process.GetCurrentProcess().WorkingSet64;
        var began = Stopwatch.GetTimestamp();
        using var gazetteer = Gazetteer.Open(gazetteerPath);
        gazetteer.Lookup("Saraqib", NameMatch.Exact);
        var loadMs = Stopwatch.GetElapsedTime(began).TotalMilliseconds;

        var random = new Random(1);
        var all = gazetteer.Base.NamedPlaces().SelectMany(named => named.Names).Select(name => name.Name).Where(name => name.Length is > 4 and < 30 && name.All(char.IsAscii)).ToArray();
        string[] exact = [.. random.GetItems(all, Names)];
        // Written otherwise, as newspapers do; and with a letter that is wrong.
        string[] respelled = [.. exact.Select(name => name.Replace("sh", "ch", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal).Replace('q', 'k').Replace("ee", "i", StringComparison.Ordinal))];
        string[] mistaken = [.. exact.Select(name => name[..(name.Length / 2)] + 'x' + name[(name.Length / 2 + 1)..])];

        using var cluster = new PostgresCluster(false, "shared_buffers=1GB");
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres"));
        await connection.OpenAsync();
        await RunAsync("CREATE EXTENSION pg_trgm; CREATE TABLE names (name text)");
        await using (var copy = await connection.BeginTextImportAsync("COPY names FROM STDIN"))
            foreach (var name in all) await copy.WriteLineAsync(name.Replace('\\', ' ').Replace('\t', ' ').ToLowerInvariant());
        await RunAsync("CREATE INDEX ON names USING gin (name gin_trgm_ops); CREATE INDEX ON names (name); ANALYZE names");

        var table = new MarkdownTable(FormattableString.Invariant($"Names: {all.Length:N0} of {gazetteer.Count:N0} places; opened in {loadMs:0} ms"), "lookup", "median", "p99", "pg_trgm, median", "ratio");
        await RowAsync("exact", exact, NameMatch.Exact, "SELECT count(*) FROM names WHERE name = lower($1)");
        await RowAsync("by rules", respelled, NameMatch.Rule, "SELECT count(*) FROM names WHERE name % lower($1)");
        await RowAsync("with a mistake", mistaken, NameMatch.Fuzzy, "SELECT count(*) FROM names WHERE name % lower($1)");
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"Working set grew by {(Process.GetCurrentProcess().WorkingSet64 - before) / 1e6:0} MB, the mapped file and all names in this program included."));

        async Task RowAsync(string what, string[] names, NameMatch worst, string sql)
        {
            var ours = Measured.Of(Names, i => gazetteer.Lookup(names[i % names.Length], worst));
            await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter { Value = "" } } };
            var theirs = await Measured.OfAsync(PeerNames, i =>
            {
                command.Parameters[0].Value = names[i % names.Length];
                return command.ExecuteScalarAsync();
            });
            table.Row(what, FormattableString.Invariant($"{ours.Median:0.0000} ms"), FormattableString.Invariant($"{ours.P99:0.000} ms"), $"{theirs}", FormattableString.Invariant($"1/{theirs.Median / ours.Median:0}"));
        }

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
