namespace GeoEvents.Gazetteers.Sources;

/// <summary>GeoNames transliterates by program what hardly anyone writes ("rbyʿt", "sheng hu li ya"); it is the only one that never uses a capital.</summary>
internal static class MachineTransliteration
{
    /// <summary>True for a name in Latin letters, all of them small.</summary>
    public static bool Is(string name)
    {
        var lower = false;
        foreach (var c in name)
        {
            if (char.IsUpper(c) || c >= '\u0370') return false;
            lower |= char.IsLower(c);
        }
        return lower;
    }
}
