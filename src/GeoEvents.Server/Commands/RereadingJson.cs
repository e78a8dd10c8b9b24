using System.Text.Json;
using GeoEvents.Formats;
using GeoEvents.Rereading;

namespace GeoEvents.Server.Commands;

/// <summary>What changes, as one JSON object, written as it becomes known: articles where asked for, sums, what was done.</summary>
internal sealed class RereadingJson : IRereadingPrinter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private bool _isInArticles;

    public RereadingJson(Stream output, string gazetteerVersion, string extractorVersion)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, Json.Indented);
        _json.WriteStartObject();
        _json.WriteString("gazetteerVersion", gazetteerVersion);
        _json.WriteString("extractorVersion", extractorVersion);
    }

    public Task PrintAsync(ArticleRereading article)
    {
        if (!_isInArticles) _json.WriteStartArray("articles");
        _isInArticles = true;
        var counts = new RereadingCounts();
        counts.Add(article);
        _json.WriteStartObject();
        _json.WriteString("id", article.Now.Article.Key);
        _json.WriteString("title", article.Now.Article.Title);
        _json.WriteString("gazetteerVersion", article.Before.GazetteerVersion);
        _json.WriteString("extractorVersion", article.Before.ExtractorVersion);
        Write(counts);
        _json.WriteStartArray("changes");
        foreach (var change in article.Events)
        {
            if (change is { Before: not null, Now: not null, Fields: EventFields.None }) continue;
            Write(change);
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        return _json.FlushAsync();
    }

    public Task PrintAsync(RereadingCounts changes, int seen)
    {
        if (_isInArticles) _json.WriteEndArray();
        _json.WriteNumber("articlesSeen", seen);
        _json.WriteNumber("articlesOutdated", changes.Articles);
        Write(changes);
        return _json.FlushAsync();
    }

    public Task PrintAsync(RereadingResult result)
    {
        _json.WriteBoolean("applied", result.Why is null);
        _json.WriteNumber("articlesReplaced", result.Replaced);
        _json.WriteNumber("articlesLeftAlone", result.LeftAlone);
        _json.WriteNumber("articlesFailed", result.Failed);
        _json.WriteEndObject();
        return _json.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync();
        _output.WriteByte((byte)'\n');
    }

    private void Write(RereadingCounts counts)
    {
        _json.WriteStartObject("events");
        _json.WriteNumber("unchanged", counts.Unchanged);
        _json.WriteNumber("changed", counts.Changed);
        _json.WriteNumber("new", counts.New);
        _json.WriteNumber("gone", counts.Gone);
        _json.WriteStartObject("changedFields");
        foreach (var (field, count) in counts.Fields) _json.WriteNumber(KebabCase.Of(field), count);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartObject("mentions");
        _json.WriteNumber("unchanged", counts.MentionsUnchanged);
        _json.WriteNumber("resolvedAnew", counts.MentionsResolvedAnew);
        _json.WriteNumber("new", counts.MentionsNew);
        _json.WriteNumber("gone", counts.MentionsGone);
        _json.WriteEndObject();
    }

    private void Write(EventChange change)
    {
        _json.WriteStartObject();
        _json.WriteString("event", change.Id);
        _json.WriteString("change", change.Before is null ? "new" : change.Now is null ? "gone" : "changed");
        _json.WriteStartObject("fields");
        foreach (var field in EventDescription.Told(change is { Before: not null, Now: not null } ? change.Fields : ~EventFields.None))
        {
            _json.WriteStartArray(KebabCase.Of(field));
            Write(change.Before, field);
            Write(change.Now, field);
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
        _json.WriteString("quote", (change.Now ?? change.Before)!.Quote);
        _json.WriteEndObject();
    }

    private void Write(Events.ReportedEvent? reported, EventFields field)
    {
        if (reported is null) _json.WriteNullValue();
        else _json.WriteStringValue(EventDescription.Of(reported, field));
    }
}
