using GeoEvents.Querying.Columns;

namespace GeoEvents.Querying.Tiles;

/// <summary>What a tile shows, found by <see cref="EventIndex.Tile"/>. To be disposed: the cells are used again.</summary>
public sealed class TileContent : IDisposable
{
    // As many as there are threads that answer.
    private static readonly System.Collections.Concurrent.ConcurrentBag<TileCells> Unused = [];

    private readonly EventIndex _index;

    internal TileContent(EventIndex index, TileQuery query)
    {
        _index = index;
        Query = query;
        Cells = Unused.TryTake(out var cells) ? cells : new TileCells();
    }

    /// <summary>The question.</summary>
    public TileQuery Query { get; }

    /// <summary>The lines and areas that may be seen, those with the most events first.</summary>
    public IReadOnlyList<TileOutline> Outlines { get; internal set; } = [];

    internal TileCells Cells { get; }

    internal IReadOnlyList<string> SlotSources => _index.SlotSources;

    /// <summary>True where the events are told one by one.</summary>
    internal bool HasSingles => !Query.Stacked && Cells.Count <= TileCells.MaxSingles;

    internal EventColumns Columns(int part) => _index.Parts[part].Columns;

    internal string SourceId(int ordinal) => _index.SourceOf(ordinal).Id;

    public void Dispose() => Unused.Add(Cells);
}
