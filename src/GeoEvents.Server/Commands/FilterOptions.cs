using System.CommandLine;
using System.CommandLine.Parsing;
using GeoEvents.Querying;

namespace GeoEvents.Server.Commands;

/// <summary>The conditions of the API as options: <c>--bbox</c> is its <c>bbox</c>.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?>[] options =
    [
        new("--bbox") { Description = "Only events in this box of degrees.", HelpName = "W,S,E,N" },
        new("--datetime") { Description = "Only events of this day or interval: 2020-03-06, 2020-03-01/2020-03-31, 2020-03-01/.. .", HelpName = "DATES" },
        new("--source") { Description = "Only events of these sources, by id.", HelpName = "ID,…" },
        new("--kind") { Description = "Only events of these kinds.", HelpName = "KIND,…" },
        new("--factuality") { Description = "Only events said to be so: asserted, alleged, planned, threatened, negated.", HelpName = "WORD,…" },
    ];

    private readonly Option<bool> undated = new("--undated") { Description = "Undated events too, where --datetime is given." };

    public void AddTo(Command command)
    {
        foreach (var option in options) command.Options.Add(option);
        command.Options.Add(undated);
        command.Validators.Add(Validate);
    }

    public EventQuery Query(ParseResult parse) => EventQuery.ParseConditions(Parameters(parse.GetValue, parse.GetValue(undated)));

    private void Validate(CommandResult result)
    {
        try
        {
            EventQuery.ParseConditions(Parameters(result.GetValue, result.GetValue(undated)));
        }
        catch (QueryException wrong)
        {
            result.AddError(wrong.Message);
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Parameters(Func<Option<string?>, string?> valueOf, bool includeUndated)
    {
        foreach (var option in options)
            if (valueOf(option) is { } value) yield return new(option.Name[2..], value);
        if (includeUndated) yield return new("undated", "include");
    }
}
