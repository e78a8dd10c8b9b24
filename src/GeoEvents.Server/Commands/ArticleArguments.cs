using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GeoEvents.Articles;

namespace GeoEvents.Server.Commands;

/// <summary>The arguments that name articles, and the options that hold for articles that do not say it themselves.</summary>
internal sealed class ArticleArguments
{
    private readonly Argument<string[]> _inputs = new("FILE")
    {
        Description = "Articles: files (.txt, .md, .html, .eml, .json, .jsonl), folders of them, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _source = new("--source")
    {
        Description = "Source of the articles that name none themselves.",
        HelpName = "NAME",
    };

    private readonly Option<DateOnly?> _published = new("--published")
    {
        Description = "Publication date of the articles that give none themselves, as 2020-03-06.",
        HelpName = "DATE",
        CustomParser = ParseDay,
    };

    public ArticleArguments() => _inputs.RefuseEmpty();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_inputs);
        command.Options.Add(_source);
        command.Options.Add(_published);
    }

    public IReadOnlyList<string> Inputs(ParseResult parse) => parse.GetValue(_inputs) ?? [];

    public ArticleDefaults Defaults(ParseResult parse) => new() { Source = parse.GetValue(_source), Published = parse.GetValue(_published), LatestPublished = ArticleDefaults.LatestDayAt(TimeProvider.System) };

    // No news article is of a year beyond these, and dates reckoned from the publication stay within the calendar.
    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= ArticleDefaults.EarliestYear and <= ArticleDefaults.LatestYear)
        {
            if (day <= ArticleDefaults.LatestDayAt(TimeProvider.System)) return day;
            result.AddError($"--published {text} is still to come; articles are published before they are read.");
            return null;
        }
        result.AddError($"--published takes a date written as 2020-03-06, from {ArticleDefaults.EarliestYear} to {ArticleDefaults.LatestYear}; \"{text}\" is none.");
        return null;
    }
}
