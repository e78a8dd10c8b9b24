using System.Runtime.InteropServices;
using System.Text;
using GeoEvents.Articles;

namespace GeoEvents.Querying.Columns;

/// <summary>
/// An index as a file, to be there at once where reading all events of a store would take longer. Little-endian:
/// <code>
///   text     GEOEVENTS-INDEX 3
///   int64    data version            text  its token
///   int32    sources, and of each    text  id, text name, bool whether it is one of the store still (in the order of ordinals)
///   int32    rows                    int32 segments, and the structs
///   arrays   as <see cref="EventColumns"/> has them but those that follow from others, each behind the int32 number of its elements
///   int32    events with many places, and of each uint64 key, int32 places
///   text     END
/// </code>
/// </summary>
internal static class IndexFile
{
    private const string Magic = "GEOEVENTS-INDEX 3", End = "END";

    public static void Write(Stream output, DataStamp stamp, IReadOnlyList<Source> ordinals, IReadOnlyCollection<Source> sources, EventColumns columns)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(stamp.Version);
        writer.Write(stamp.Token);
        writer.Write(ordinals.Count);
        var known = sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var source in ordinals)
        {
            writer.Write(source.Id);
            writer.Write(source.Name);
            writer.Write(known.Contains(source.Id));
        }
        writer.Write(columns.Count);
        Write(writer, columns.Segments);
        Write(writer, columns.Keys);
        Write(writer, columns.Lons);
        Write(writer, columns.Lats);
        Write(writer, columns.Ys);
        Write(writer, columns.Starts);
        Write(writer, columns.Ends);
        Write(writer, columns.Sources);
        Write(writer, columns.Kinds);
        Write(writer, columns.Places);
        Write(writer, columns.Radii);
        Write(writer, columns.Groups);
        writer.Write(columns.ManyPlaces.Count);
        foreach (var (key, places) in columns.ManyPlaces)
        {
            writer.Write(key);
            writer.Write(places);
        }
        writer.Write(End);
    }

    /// <returns>Null where the file is of other data, or cut off.</returns>
    public static (Source[] Ordinals, List<Source> Sources, SourceSlots Slots, EventColumns Columns)? Read(Stream input, DataStamp stamp)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadString() != Magic || reader.ReadInt64() != stamp.Version || reader.ReadString() != stamp.Token) return null;
            var ordinals = new Source[reader.ReadInt32()];
            var sources = new List<Source>();
            for (var i = 0; i < ordinals.Length; i++)
            {
                ordinals[i] = new Source(reader.ReadString(), reader.ReadString());
                if (reader.ReadBoolean()) sources.Add(ordinals[i]);
            }
            sources.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
            var columns = new EventColumns
            {
                Count = reader.ReadInt32(),
                Segments = Read<Segment>(reader),
                Keys = Read<ulong>(reader),
                Lons = Read<double>(reader),
                Lats = Read<double>(reader),
                Ys = Read<uint>(reader),
                Starts = Read<int>(reader),
                Ends = Read<int>(reader),
                Sources = Read<int>(reader),
                Kinds = Read<byte>(reader),
                Places = Read<byte>(reader),
                Radii = Read<ushort>(reader),
                Groups = Read<RowsSummary>(reader),
                ManyPlaces = Enumerable.Range(0, reader.ReadInt32()).Select(_ => KeyValuePair.Create(reader.ReadUInt64(), reader.ReadInt32())).ToDictionary(),
            };
            if (reader.ReadString() != End) return null;
            var slots = SourceSlots.Of(columns.Sources.AsSpan(0, columns.Count), ordinals.Length);
            return (ordinals, sources, slots, columns.Use(slots));
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or OverflowException or OutOfMemoryException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static void Write<T>(BinaryWriter writer, T[] values) where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static unsafe T[] Read<T>(BinaryReader reader) where T : unmanaged
    {
        var length = reader.ReadInt32();
        // A damaged number must not take all memory.
        if (length < 0 || (long)length * sizeof(T) > reader.BaseStream.Length - reader.BaseStream.Position) throw new FormatException("The file is cut off.");
        var values = GC.AllocateUninitializedArray<T>(length);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
