using System.Diagnostics;
using System.Globalization;
using GeoEvents.Geography;

namespace GeoEvents.Benchmarks.Figures;

/// <summary>The program itself on a database: from its start to the first tile, and tiles, pages and counts by many connections at once.</summary>
internal static class ServeFigures
{
    private static readonly int[] Connections = [2, 16, 256];

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(8);

    private static readonly LonLat Home = new(36.7, 35.8);

    public static async Task RunAsync(string gazetteer, string database)
    {
        var table = new MarkdownTable($"serve --db {Path.GetFileName(database)}", "what", "connections", "answers a second", "median", "p99", "errors");
        foreach (var start in (string[])["start to the first tile", "started again"])
        {
            var began = Stopwatch.GetTimestamp();
            using var program = new ServedProgram(gazetteer, database);
            await program.UntilAnsweredAsync(Tile(6, 0));
            table.Row(start, "", "", FormattableString.Invariant($"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s"), "", "");
            if (start == "started again")
            {
                foreach (var connections in Connections)
                {
                    await RowAsync(program.Client, "tiles z4 to z12, a year in turns", connections, i => Tile(4 + i % 9, i));
                    await RowAsync(program.Client, "pages of 100, the newest first", connections, i => $"/collections/events/items?sortby=-start&limit=100&datetime={Year(i)}");
                }
            }
            // Its index is kept behind the first answer.
            await Task.Delay(TimeSpan.FromSeconds(8));
        }

        async Task RowAsync(HttpClient client, string what, int connections, Func<int, string> address)
        {
            await client.GetByteArrayAsync(address(0));
            var (times, errors, number, began) = (new List<double>(), 0, 0, Stopwatch.GetTimestamp());
            await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
            {
                var own = new List<double>();
                while (Stopwatch.GetElapsedTime(began) < Duration)
                {
                    var at = Stopwatch.GetTimestamp();
                    using var answer = await client.GetAsync(address(Interlocked.Increment(ref number)));
                    await answer.Content.ReadAsByteArrayAsync();
                    if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref errors);
                    own.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
                }
                lock (times) times.AddRange(own);
            })));
            times.Sort();
            table.Row(what, connections.ToString(CultureInfo.InvariantCulture), FormattableString.Invariant($"{times.Count / Stopwatch.GetElapsedTime(began).TotalSeconds:0}"),
                FormattableString.Invariant($"{times[times.Count / 2]:0.0} ms"), FormattableString.Invariant($"{times[(int)(times.Count * 0.99)]:0.0} ms"), errors.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Year(int number) => $"{2016 + number % 4}-01-01/{2016 + number % 4}-12-31";

    private static string Tile(int zoom, int number)
    {
        var (column, row) = ((int)((ulong)WebMercator.X(Home.Lon) >> 32 - zoom) + number / 9 % 3 - 1, (int)((ulong)WebMercator.Y(Home.Lat) >> 32 - zoom) + number / 27 % 3 - 1);
        return $"/collections/events/tiles/WebMercatorQuad/{zoom}/{row}/{column}?stacked=true&datetime={Year(number)}&factuality=asserted,alleged";
    }
}
