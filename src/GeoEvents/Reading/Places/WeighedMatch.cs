using GeoEvents.Gazetteers;

namespace GeoEvents.Reading.Places;

/// <summary>A place that a name may mean, with the evidence for it added up.</summary>
/// <param name="explain">Whether the reasons are wanted in words too.</param>
internal sealed class WeighedMatch(GazetteerMatch match, bool explain)
{
    /// <summary>Evidence below this weight (log-odds) decides nothing and is not told.</summary>
    private const double Telling = 0.3;

    private readonly List<string>? _why = explain ? [.. match.Why] : null;

    public GazetteerMatch Match => match;

    public Place Place => match.Place;

    /// <summary>Log-odds.</summary>
    public double Weight { get; private set; }

    public IReadOnlyList<string> Why => _why ?? [];

    public void Add(double weight) => Weight += weight;

    /// <param name="reason">For people, with {0} for the detail.</param>
    public void Add(double weight, string reason, object? detail = null)
    {
        Weight += weight;
        if (_why is null || Math.Abs(weight) < Telling) return;
        var words = detail is null ? reason : string.Format(System.Globalization.CultureInfo.InvariantCulture, reason, detail);
        _why.Add(weight > 0 ? words : "against it: " + words);
    }
}
