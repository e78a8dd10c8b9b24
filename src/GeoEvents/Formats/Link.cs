namespace GeoEvents.Formats;

/// <summary>A link of an answer (RFC 8288).</summary>
/// <param name="Rel">What it is to the answer: self, next, alternate, collection.</param>
/// <param name="Type">Media type of what it leads to.</param>
public sealed record Link(string Href, string Rel, string Type, string? Title = null);
