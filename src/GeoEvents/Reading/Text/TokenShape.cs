namespace GeoEvents.Reading.Text;

internal enum TokenShape
{
    /// <summary>A word in lower case, or in a script without case.</summary>
    Lower,
    /// <summary>A word with a capital at its head, also behind an article: "Idlib", "al-Bab".</summary>
    Capitalised,
    /// <summary>Two or more capitals and no small letter: "HTS", "M4".</summary>
    Upper,
    Number,
    Mark,
}
