using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace GeoEvents.Gazetteers.Sources;

/// <summary>Reads the features of a GeoJSON FeatureCollection one after the other: only one is in memory, however large the file.</summary>
internal sealed class FeatureReader(Stream stream, string file)
{
    private const int FirstBuffer = 256 * 1024, LargestFeature = 1 << 29;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start, _end, _number;
    private bool _isFinal;
    private JsonReaderState _state;

    private delegate bool Step(ref Utf8JsonReader reader);

    /// <summary>Makes something of each feature. What that throws of a wrong value is told with file and feature.</summary>
    /// <exception cref="GazetteerSourceException">It is no such file; the message says where.</exception>
    public IEnumerable<T> Select<T>(Func<JsonElement, T> read)
    {
        if (!GoToFeatures()) throw new GazetteerSourceException($"{file} is no GeoJSON FeatureCollection.");
        while (Next() is { } feature)
        {
            using (feature) yield return Read(feature.RootElement, read);
        }
        while (Advance((ref reader) => reader.Read())) { }
    }

    private T Read<T>(JsonElement feature, Func<JsonElement, T> read)
    {
        _number++;
        try
        {
            return feature.ValueKind == JsonValueKind.Object ? read(feature) : throw new FormatException("it is no object");
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            var what = e switch
            {
                KeyNotFoundException => "its geometry lacks type, coordinates or geometries",
                InvalidOperationException => UnreadableText(feature) ?? "a value is of another type than it has to be",
                _ => e.Message.TrimEnd('.'),
            };
            throw new GazetteerSourceException($"{file}, feature {_number}: {what}.", e);
        }
    }

    // Bytes and escapes of texts are not looked at before they are read.
    private static string? UnreadableText(JsonElement feature)
    {
        var json = JsonMarshal.GetRawUtf8Value(feature);
        if (!Utf8.IsValid(json)) return "this is not UTF-8";
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped || reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return @"a text has half a sign, such as \ud800 without its other half";
            }
        }
        return null;
    }

    private bool GoToFeatures()
    {
        _end = stream.ReadAtLeast(_buffer, ByteOrderMark.Length, throwOnEndOfStream: false);
        if (_buffer.AsSpan(0, _end).StartsWith(ByteOrderMark)) _start = ByteOrderMark.Length;
        var type = JsonTokenType.None;
        Advance((ref reader) => reader.Read() && (type = reader.TokenType) != JsonTokenType.None);
        if (type != JsonTokenType.StartObject) return false;
        bool here = false, ended = false;
        while (!here && !ended)
        {
            var went = Advance((ref reader) =>
            {
                if (!reader.Read()) return false;
                ended = reader.TokenType == JsonTokenType.EndObject;
                if (ended) return true;
                here = reader.ValueTextEquals("features"u8);
                return reader.Read() && (here ? (type = reader.TokenType) != JsonTokenType.None : reader.TrySkip());
            });
            ended |= !went;
        }
        return here && type == JsonTokenType.StartArray;
    }

    private JsonDocument? Next()
    {
        JsonDocument? feature = null;
        Advance((ref reader) => reader.Read() && (reader.TokenType == JsonTokenType.EndArray || JsonDocument.TryParseValue(ref reader, out feature)));
        return feature;
    }

    /// <summary>Does a step again with more of the file until it has enough of it; false where the file has ended.</summary>
    private bool Advance(Step step)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
            try
            {
                if (step(ref reader))
                {
                    _start += (int)reader.BytesConsumed;
                    _state = reader.CurrentState;
                    return true;
                }
            }
            catch (JsonException e)
            {
                throw new GazetteerSourceException($"{file}, line {e.LineNumber + 1}: this is not JSON.", e);
            }
            if (_isFinal) return false;
            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_end >= LargestFeature) throw new GazetteerSourceException($"{file}, feature {_number + 1}: it is larger than {LargestFeature >> 20} MB.");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        _end += stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _isFinal = _end < _buffer.Length;
    }
}
