using System.Globalization;
using System.Text;
using GeoEvents.Events;
using GeoEvents.Geography;
using NetTopologySuite.Geometries;

namespace GeoEvents.Lists;

/// <summary>What a row of a list says of an event, whatever its format.</summary>
/// <param name="Id">Of the row in its list.</param>
internal sealed record ListedEvent(string Id, EventKind Kind, DateSpan Date)
{
    public Factuality Factuality { get; init; }

    /// <summary>Who reports it, the first first; none where the row does not say.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public string? Title { get; init; }

    /// <summary>What is told of it; null where the row only has fields.</summary>
    public string? Text { get; init; }

    /// <summary>The list's own name of what is reported, where that says more than the kind.</summary>
    public string? What { get; init; }

    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Name of the place.</summary>
    public string? Place { get; init; }

    public LonLat? Point { get; init; }

    /// <summary>How well <see cref="Point"/> tells where it was.</summary>
    public WherePrecision Precision { get; init; }

    /// <summary>As the row gives it; null where that follows from the precision.</summary>
    public double? RadiusKm { get; init; }

    /// <summary>Line or area, where the row has one.</summary>
    public Geometry? Footprint { get; init; }

    public IReadOnlyList<string> Actors { get; init; } = [];

    public FigureRange? Deaths { get; init; }

    public FigureRange? Injured { get; init; }

    /// <summary>All that it says, in one text: equal texts, equal events.</summary>
    public string Whole(string source)
    {
        var whole = new StringBuilder(512);
        Add($"{Kind}"); Add($"{Date.Start:O}"); Add($"{Date.End:O}"); Add(Date.Edtf); Add($"{Date.Precision}"); Add($"{Factuality}");
        Add(source); Add(Title); Add(Text); Add(What); Add(Url); Add($"{Published:O}"); Add(Place);
        Add(Point is { } point ? string.Create(CultureInfo.InvariantCulture, $"{point.Lon:R} {point.Lat:R}") : null);
        Add($"{Precision}"); Add(RadiusKm?.ToString("R", CultureInfo.InvariantCulture)); Add(Footprint is null ? null : Convert.ToHexString(Footprint.AsBinary()));
        Add(Deaths); Add(Injured);
        foreach (var one in Sources) Add(one);
        Add("");
        foreach (var actor in Actors) Add(actor);
        return whole.ToString();

        // The length first: "ab", "c" is not "a", "bc"; and nothing is not an empty text.
        void Add(object? value)
        {
            var text = value?.ToString();
            whole.Append(CultureInfo.InvariantCulture, $"{text?.Length ?? -1} ").Append(text);
        }
    }
}
