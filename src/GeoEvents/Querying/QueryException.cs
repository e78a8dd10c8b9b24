namespace GeoEvents.Querying;

/// <summary>A question that cannot be answered as it was asked. The message is one sentence: which parameter, what it was, what would be right.</summary>
public sealed class QueryException : Exception
{
    private const int MaxShownLength = 60;

    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="value">What it was.</param>
    /// <param name="expected">What would be right, as the end of the sentence "bbox must be …".</param>
    public QueryException(string parameter, string? value, string expected)
        : base($"The parameter {Shown(parameter)} must be {expected}, not '{Shown(value)}'.") => Parameter = parameter;

    public QueryException(string message) : base(message) { }

    public QueryException(string message, Exception innerException) : base(message, innerException) { }

    public QueryException() { }

    /// <summary>The parameter at fault.</summary>
    public string? Parameter { get; private init; }

    internal static QueryException Unknown(string parameter, IEnumerable<string> known) =>
        new($"There is no parameter '{Shown(parameter)}' here; known are {string.Join(", ", known)}.") { Parameter = parameter };

    internal static QueryException Repeated(string parameter) =>
        new($"The parameter {parameter} is given more than once; give it once, with values separated by commas where it takes several.") { Parameter = parameter };

    /// <summary>What callers send comes back in messages and logs: short, and on one line.</summary>
    private static string Shown(string? value)
    {
        var text = value ?? "";
        if (text.Length > MaxShownLength) text = text[..MaxShownLength] + "…";
        return string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
    }
}
