using System.Globalization;
using System.Runtime.InteropServices;
using GeoEvents.Storage;
using SQLitePCL;

namespace GeoEvents.GeoPackage;

/// <summary>Columns of the row that a statement is at, as they lie in SQLite's memory until the next row.</summary>
/// <param name="statement">Is to outlive this.</param>
internal readonly unsafe partial struct RowColumns(sqlite3_stmt statement) : IEventColumns
{
    private readonly nint _row = statement.DangerousGetHandle();

    public bool IsNull(int column) => Type(_row, column) == raw.SQLITE_NULL;

    /// <summary>A blob, or a text as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => new(Blob(_row, column), Length(_row, column));

    public long Long(int column) => Int64(_row, column);

    public int? Integer(int column) => IsNull(column) ? null : Int32(_row, column);

    public double? Real(int column) => IsNull(column) ? null : Double(_row, column);

    public DateOnly? Day(int column)
    {
        if (IsNull(column)) return null;
        var text = Bytes(column);
        if (text is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _]) return new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        throw new FormatException("The text is no day.");
    }

    private static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // A hundred calls an event, each of some nanoseconds: those of SQLitePCL, to the same library, hold a safe handle and take ten times as long.
    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    private static partial int Type(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial void* Blob(nint row, int column);

    /// <summary>To be asked for behind <see cref="Blob"/>.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int Length(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int"), SuppressGCTransition]
    private static partial int Int32(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    private static partial long Int64(nint row, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    private static partial double Double(nint row, int column);
}
