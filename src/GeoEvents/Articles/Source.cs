namespace GeoEvents.Articles;

/// <summary>Who publishes: an outlet, agency or author.</summary>
/// <param name="Id">A slug of the name: lower case letters, digits and hyphens ("enab-baladi").</param>
/// <param name="Name">As people write it ("Enab Baladi").</param>
public sealed record Source(string Id, string Name)
{
    /// <summary>The source of an article that names none.</summary>
    public static Source Unknown { get; } = new("unknown", "Unknown source");

    /// <summary>The source with this name; blank means <see cref="Unknown"/>.</summary>
    public static Source Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return Unknown;
        var id = Slug.Of(name);
        return id.Length == 0 ? Unknown : new Source(id, name.Trim());
    }
}
