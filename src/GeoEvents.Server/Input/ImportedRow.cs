using GeoEvents.Storage;

namespace GeoEvents.Server.Input;

/// <summary>What became of a row of an event list, told after the commit of its batch.</summary>
/// <param name="Number">The line on which it begins, or the number of its feature.</param>
/// <param name="Result">Failed for a bad row; null where it is good and was not to be written.</param>
/// <param name="Error">The end of a sentence, where it failed.</param>
internal sealed record ImportedRow(ListFile File, long Number, WriteResult? Result, string? Error);
