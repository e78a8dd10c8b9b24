using System.CommandLine;
using System.CommandLine.Parsing;
using GeoEvents.Querying;

namespace GeoEvents.Server.Commands;

/// <summary>The conditions of the API as options: <c>--bbox</c> is its <c>bbox</c>.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?>[] _options =
    [
        new("--bbox") { Description = "Only events in this box of degrees.", HelpName = "W,S,E,N" },
        new("--datetime") { Description = "Only events of this day or interval: 2020-03-06, 2020-03-01/2020-03-31, 2020-03-01/.. .", HelpName = "DATES" },
        new("--source") { Description = "Only events of these sources, by id.", HelpName = "ID,…" },
        new("--kind") { Description = "Only events of these kinds.", HelpName = "KIND,…" },
        new("--factuality") { Description = "Only events said to be so: asserted, alleged, planned, threatened, negated.", HelpName = "WORD,…" },
    ];

    private readonly Option<bool> _undated = new("--undated") { Description = "Undated events too, where --datetime is given." };

    public void AddTo(Command command)
    {
        foreach (var option in _options) command.Options.Add(option);
        command.Options.Add(_undated);
        command.Validators.Add(Validate);
    }

    public EventQuery Query(ParseResult parse) => EventQuery.ParseConditions(Parameters(parse.GetValue, parse.GetValue(_undated)));

    private void Validate(CommandResult result)
    {
        try
        {
            EventQuery.ParseConditions(Parameters(result.GetValue, result.GetValue(_undated)));
        }
        catch (QueryException wrong)
        {
            result.AddError(wrong.Message);
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Parameters(Func<Option<string?>, string?> valueOf, bool includeUndated)
    {
        foreach (var option in _options)
            if (valueOf(option) is { } value) yield return new(option.Name[2..], value);
        if (includeUndated) yield return new("undated", "include");
    }
}
