namespace GeoEvents.Gazetteers.Spelling;

/// <summary>The data files of this folder, embedded in the assembly.</summary>
internal static class EmbeddedText
{
    public static StreamReader Open(string name) => new(
        typeof(EmbeddedText).Assembly.GetManifestResourceStream($"{typeof(EmbeddedText).Namespace}.{name}")
        ?? throw new InvalidOperationException($"The assembly lacks its data file {name}."));
}
