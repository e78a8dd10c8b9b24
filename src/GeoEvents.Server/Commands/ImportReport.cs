using System.Globalization;
using GeoEvents.Server.Input;
using GeoEvents.Storage;

namespace GeoEvents.Server.Commands;

/// <summary>What an import of event lists says while it runs (on stderr) and what came of it (on stdout).</summary>
internal sealed class ImportReport(TextWriter output, TextWriter error, TimeProvider clock)
{
    /// <summary>Bad rows that are listed.</summary>
    public const int MostListed = 20;

    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(1);

    private readonly int[] _counts = new int[Enum.GetValues<WriteResult>().Length];
    private int _rows;
    private long _lastProgress = clock.GetTimestamp();

    /// <summary>Rows that were kept out.</summary>
    public int Bad => _counts[(int)WriteResult.Failed];

    /// <summary>Whether any row was not.</summary>
    public bool HasGood => _rows > Bad;

    public void Tell(ImportedRow row)
    {
        _rows++;
        if (row.Result is { } result) _counts[(int)result]++;
        if (row.Error is not null && Bad <= MostListed) error.WriteLine(TerminalText.Of(string.Create(CultureInfo.InvariantCulture, $"{row.File.Path}, {row.File.Unit} {row.Number}: {row.Error}.")));
        if (clock.GetElapsedTime(_lastProgress) < ProgressInterval) return;
        _lastProgress = clock.GetTimestamp();
        error.WriteLine($"{Counted.Of(_rows, "row")}, {Bad} bad …");
    }

    /// <summary>Says how many bad rows there are besides those listed.</summary>
    public void TellUnlisted()
    {
        if (Bad > MostListed) error.WriteLine($"… and {Counted.Of(Bad - MostListed, "bad row")} more.");
    }

    /// <param name="removed">How many rows were removed; null where none were to be.</param>
    public void Summarise(int? removed)
    {
        TellUnlisted();
        output.WriteLine($"{Counted.Of(_rows, "row")}: {Of(WriteResult.Added)} added, {Of(WriteResult.Replaced)} replaced, {Of(WriteResult.Unchanged)} unchanged, {Bad} bad{(removed is { } count ? $"; {count} removed" : "")}.");
    }

    private int Of(WriteResult result) => _counts[(int)result];
}
