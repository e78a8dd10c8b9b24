using System.CommandLine;
using System.Globalization;
using GeoEvents.Evaluation;

namespace GeoEvents.Server.Commands;

/// <summary><c>geoevents evaluate</c>: how well articles are read, against annotations that people made.</summary>
internal static class EvaluateCommand
{
    private const string Auto = "auto";

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files of annotations, or folders of them.", Arity = ArgumentArity.OneOrMore };
        paths.RefuseEmpty();
        var format = new Option<string>("--format") { Description = "Format of the files. auto: found out for each.", HelpName = "FORMAT", DefaultValueFactory = _ => Auto };
        format.AcceptOnlyFromAmong([Auto, .. Enum.GetValues<EvaluationFormat>().Select(KebabCase.Of)]);
        var articles = new Option<string?>("--articles") { Description = "Folder of the articles that hand annotations name. Default: the folder of the annotations, or articles beside it.", HelpName = "FOLDER" };
        articles.RefuseEmpty();
        var mistakes = new Option<string?>("--mistakes") { Description = "Write each mistake into this file, as tab-separated text.", HelpName = "FILE" };
        mistakes.RefuseEmpty();
        var json = new Option<bool>("--json") { Description = "Print JSON for programs rather than a table." };
        var command = new CommandWithExamples("evaluate", "Measure how well articles are read, against annotations and corpora: places found and resolved, events, dates, speed.",
            "geoevents evaluate lgl.xml GeoVirus.xml",
            "geoevents evaluate gold/ --articles articles/ --mistakes mistakes.tsv",
            "geoevents evaluate ucdp_places.csv --db places.gpkg --json > figures.json")
        {
            paths,
            format,
            articles,
            mistakes,
            json,
        };
        command.SetAction((parse, cancellation) => RunAsync(parse, parse.GetValue(paths)!, Format(parse.GetValue(format)!), parse.GetValue(articles), parse.GetValue(mistakes), parse.GetValue(json), cancellation));
        return command;
    }

    private static EvaluationFormat? Format(string id) => KebabCase.TryParse(id, out EvaluationFormat format) ? format : null;

    private static async Task<int> RunAsync(ParseResult parse, string[] paths, EvaluationFormat? format, string? articles, string? mistakes, bool asJson, CancellationToken cancellation)
    {
        if (Array.Find(paths, path => !File.Exists(path) && !Directory.Exists(path)) is { } missing) throw new CommandException($"There is no file or folder {missing}.");
        if (articles is not null && !Directory.Exists(articles)) throw new CommandException($"There is no folder {articles}.");
        using var gazetteer = await parse.OpenGazetteerAsync(cancellation);
        IReadOnlyList<EvaluationTable> tables = [];
        if (mistakes is null) Evaluate(_ => { });
        else await OutputFile.WriteAsync(mistakes, async stream =>
        {
            await using var writer = new MistakeWriter(stream);
            Evaluate(writer.Write);
        });
        var output = parse.InvocationConfiguration.Output;
        if (asJson) EvaluationJson.Write(output, tables);
        else EvaluationText.Write(output, tables);
        return ExitCode.Done;

        void Evaluate(Action<Mistake> tell)
        {
            var evaluator = new Evaluator(gazetteer, new EvaluationOptions { OpenArticle = (annotations, article) => OpenArticle(annotations, article, articles), Mistakes = tell });
            foreach (var path in paths) Add(path, evaluator, format, parse.InvocationConfiguration.Error, cancellation);
            tables = evaluator.Tables();
        }
    }

    private static void Add(string path, Evaluator evaluator, EvaluationFormat? format, TextWriter progress, CancellationToken cancellation)
    {
        if (File.Exists(path))
        {
            if (!TryAdd(path)) throw new CommandException($"{path} is of no known format; they are {KebabCase.All<EvaluationFormat>()}.");
            return;
        }
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(path).Where(IsAnnotation).Order(StringComparer.Ordinal))
        {
            if (TryAdd(file)) found++;
            else progress.WriteLine(TerminalText.Of($"Skipped {file}, which is of no known format…"));
        }
        if (found == 0) throw new CommandException($"{path} holds no annotations: .json, .xml, .csv or .tsv.");

        bool TryAdd(string file)
        {
            using var content = File.OpenRead(file);
            if (!evaluator.TryAdd(content, file, format, cancellation)) return false;
            progress.WriteLine(TerminalText.Of($"Evaluated {file}…"));
            return true;
        }
    }

    private static bool IsAnnotation(string file) => Path.GetExtension(file).ToLower(CultureInfo.InvariantCulture) is ".json" or ".xml" or ".csv" or ".tsv";

    /// <summary>Only a name within these folders: annotations of others may not lead anywhere else.</summary>
    private static FileStream? OpenArticle(string annotations, string article, string? folder)
    {
        if (article != Path.GetFileName(article)) throw new InvalidDataException($"{annotations} names the article '{article}', which is no name of a file.");
        var beside = Path.GetDirectoryName(Path.GetFullPath(annotations))!;
        var places = folder is not null ? [folder] : new[] { beside, Path.Combine(beside, "..", "articles") };
        var file = places.Select(place => Path.Combine(place, article)).FirstOrDefault(File.Exists);
        return file is null ? null : File.OpenRead(file);
    }
}
