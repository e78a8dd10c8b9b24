using GeoEvents.Articles;
using GeoEvents.Events;
using GeoEvents.Geography;

namespace GeoEvents.Benchmarks.Events;

/// <summary>
/// Events that are as clustered in space and as bursting in time as real ones. Parameters were fitted to the 16,566 rows of UCDP GED 19.1 and candidate
/// events on Syria, 2016 to 2019 (events a place: rank + 5 to the power of -1.08; logarithm of events a day: autocorrelation .66 after a day, .49 after
/// thirty; codes of precision as they are there). The same seed gives the same events.
/// </summary>
internal sealed class EventGenerator
{
    private const double PlaceExponent = 1.08;
    private const int PlaceOffset = 5, PlaceCount = 20_000, SourceCount = 40;
    private const double SlowPersistence = 0.995, SlowDeviation = 0.052, FastDeviation = 0.42;

    private static readonly DateOnly First = new(2014, 1, 1), Last = new(2023, 12, 31);

    // The largest sources as in the data; the others share what is left.
    private static readonly double[] SourceShares = [0.738, 0.094, 0.034, 0.028, 0.024, 0.017, 0.007, 0.004];

    // where_prec 1 to 6, date_prec 1 to 5.
    private static readonly double[] WhereSums = Sums([0.5439, 0.3493, 0.0202, 0.0374, 0.0339, 0.0153]), DateSums = Sums([0.9344, 0.05, 0.0013, 0.0112, 0.0031]);

    // Half-degree cells by their number of places: longitude, latitude, weight.
    private static readonly (double Lon, double Lat, double Weight)[] Clusters =
    [
        (36.25, 35.75, 149), (36.75, 35.75, 149), (36.75, 36.25, 110), (37.25, 36.25, 105), (36.75, 35.25, 100), (36.75, 34.75, 77), (36.25, 32.75, 74),
        (37.75, 36.25, 63), (36.25, 33.75, 62), (40.25, 35.25, 61), (37.25, 35.25, 57), (36.25, 33.25, 56), (37.25, 36.75, 54), (40.75, 34.75, 46), (39, 36, 300), (38.5, 34.5, 200),
    ];

    // Radius in km and number of areas of the codes 3 to 6.
    private static readonly (double RadiusKm, int Count)[] Areas = [(15, 60), (60, 14), (25, 40), (400, 1)];

    private static readonly EventKind[] Kinds = [EventKind.Airstrike, EventKind.Shelling, EventKind.Shelling, EventKind.GroundAttack, EventKind.GroundAttack, EventKind.Bombing, EventKind.DroneAttack, EventKind.Statement, EventKind.Other];

    private readonly Random _random;
    private readonly LonLat[] _places = new LonLat[PlaceCount];
    private readonly double[] _placeSums;
    private readonly double[] _daySums;
    private readonly double[] _sourceSums;
    private ulong _next;

    public EventGenerator(int seed = 1)
    {
        _random = new Random(seed);
        var clusters = Sums(Clusters.Select(cluster => cluster.Weight));
        for (var i = 0; i < PlaceCount; i++)
        {
            var (lon, lat, _) = Clusters[Pick(clusters)];
            _places[i] = new LonLat(Math.Round(lon + Normal() * 0.2, 5), Math.Round(lat + Normal() * 0.2, 5));
        }
        _placeSums = Sums(Enumerable.Range(1, PlaceCount).Select(rank => Math.Pow(rank + PlaceOffset, -PlaceExponent)));
        var slow = 0.0;
        _daySums = Sums(Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(_ => Math.Exp((slow = SlowPersistence * slow + SlowDeviation * Normal()) + FastDeviation * Normal())));
        var rest = 1 - SourceShares.Sum();
        _sourceSums = Sums([.. SourceShares, .. Enumerable.Repeat(rest / (SourceCount - SourceShares.Length), SourceCount - SourceShares.Length)]);
    }

    public static IReadOnlyList<Source> Sources { get; } = [.. Enumerable.Range(0, SourceCount).Select(i => new Source($"source-{i:00}", $"Source {i:00}"))];

    public GeneratedEvent Next()
    {
        var where = (WherePrecision)(Pick(WhereSums) + 1);
        int place;
        double radius;
        if (where <= WherePrecision.Near) (place, radius) = (Pick(_placeSums), where == WherePrecision.Exact ? 1.5 : 10);
        else
        {
            var (areaRadius, areas) = Areas[(int)where - 3];
            (place, radius) = (PlaceCount - 1 - _random.Next(areas) - 100 * (int)where, areaRadius);
        }
        var start = First.AddDays(Pick(_daySums));
        var end = start.AddDays(Pick(DateSums) switch { 0 => 0, 1 => _random.Next(1, 6), 2 => 6, 3 => 30, _ => 364 });
        var factuality = _random.NextDouble() switch { < 0.85 => Factuality.Asserted, < 0.93 => Factuality.Alleged, < 0.96 => Factuality.Planned, < 0.98 => Factuality.Threatened, _ => Factuality.Negated };
        return new GeneratedEvent(Mix(++_next), Pick(_sourceSums), Kinds[_random.Next(Kinds.Length)], factuality, start, end, _places[place], where, radius, $"Place {place}");
    }

    /// <summary>SplitMix64: all numbers once, in no order, as the hashes that ids are.</summary>
    private static ulong Mix(ulong number)
    {
        number *= 0x9E3779B97F4A7C15;
        number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9;
        number = (number ^ number >> 27) * 0x94D049BB133111EB;
        return number ^ number >> 31;
    }

    private int Pick(double[] sums)
    {
        var found = Array.BinarySearch(sums, _random.NextDouble() * sums[^1]);
        return Math.Min(found < 0 ? ~found : found, sums.Length - 1);
    }

    private static double[] Sums(IEnumerable<double> weights)
    {
        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight)];
    }

    /// <summary>Box and Muller.</summary>
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
