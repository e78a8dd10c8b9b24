using GeoEvents.Geography;

namespace GeoEvents.Querying.Columns;

/// <summary>Sorts rows into <see cref="EventColumns"/>: counted into stretches by segment and exactness, and each stretch sorted by Morton code on all cores.</summary>
internal static class ColumnSorter
{
    /// <summary>Events that may have happened over more days than this are kept apart, so that those of a month end soon after it.</summary>
    private const int LongDays = 62;

    private const int Undated = 0, OpenOrLong = 1, FirstMonth = 2;

    // The three stretches of a segment.
    private const int Exact = 0, Vague = 1, Unlocated = 2, Stretches = 3;

    /// <param name="raw">Given up: its arrays go as they are copied.</param>
    public static EventColumns Sort(RawColumns raw)
    {
        var count = raw.Count;
        var (months, stretches) = Stretch(raw);
        var begins = Begins(stretches, (FirstMonth + months.Length) * Stretches);
        var (order, codes) = (new int[count], new ulong[count]);
        var next = begins.ToArray();
        for (var row = 0; row < count; row++)
        {
            var at = next[stretches[row]]++;
            order[at] = row;
            if (stretches[row] % Stretches != Unlocated) codes[at] = raw.MortonOf(row);
        }
        Parallel.For(0, begins.Length - 1, stretch =>
        {
            if (stretch % Stretches != Unlocated) Array.Sort(codes, order, begins[stretch], begins[stretch + 1] - begins[stretch]);
        });

        var starts = Take(ref raw.Starts, order);
        var ends = Take(ref raw.Ends, order);
        var lons = Take(ref raw.Lons, order, double.NaN);
        var radii = Take(ref raw.Radii, order);
        var lats = Take(ref raw.Lats, order, double.NaN);
        return new EventColumns
        {
            Count = count,
            Segments = Segments(begins, months, starts, ends),
            Keys = Take(ref raw.Keys, order),
            Lons = lons,
            Lats = lats,
            Ys = Array.ConvertAll(lats, WebMercator.Y),
            Starts = starts,
            Ends = ends,
            Sources = Take(ref raw.Sources, order),
            Kinds = Take(ref raw.Kinds, order),
            Places = Take(ref raw.Places, order),
            Radii = radii,
            Blocks = Blocks(lons, lats, radii),
            ManyPlaces = raw.ManyPlaces,
        };
    }

    /// <returns>The first days of all months in which events begin, ascending, and of each row in which stretch it comes.</returns>
    private static (int[] Months, int[] Stretches) Stretch(RawColumns raw)
    {
        var monthOf = new int[raw.Count];
        var found = new SortedSet<int>();
        for (var row = 0; row < raw.Count; row++)
        {
            var (start, end) = (raw.Starts[row], raw.Ends[row]);
            var isMonthly = start != EventColumns.OpenStart && end != EventColumns.OpenEnd && end - start < LongDays;
            monthOf[row] = isMonthly ? start - DateOnly.FromDayNumber(start).Day + 1 : start == EventColumns.OpenStart && end == EventColumns.OpenEnd ? -1 : -2;
            if (isMonthly && (row == 0 || monthOf[row] != monthOf[row - 1])) found.Add(monthOf[row]);
        }
        int[] months = [.. found];
        var ordinals = months.Select((month, ordinal) => (month, ordinal)).ToDictionary(pair => pair.month, pair => FirstMonth + pair.ordinal);
        (ordinals[-1], ordinals[-2]) = (Undated, OpenOrLong);
        for (var row = 0; row < raw.Count; row++)
            monthOf[row] = ordinals[monthOf[row]] * Stretches + (double.IsNaN(raw.Lons[row]) ? Unlocated : (int)RowCodes.Precision(raw.Places[row]) <= (int)Events.WherePrecision.Near ? Exact : Vague);
        return (months, monthOf);
    }

    /// <summary>Where each stretch begins, and behind the last where it ends.</summary>
    private static int[] Begins(int[] stretches, int count)
    {
        var begins = new int[count + 1];
        foreach (var stretch in stretches) begins[stretch + 1]++;
        for (var i = 1; i <= count; i++) begins[i] += begins[i - 1];
        return begins;
    }

    private static Segment[] Segments(int[] begins, int[] months, int[] starts, int[] ends) =>
        [.. Enumerable.Range(0, FirstMonth + months.Length).Select(segment => Dated(
            new Segment(
                begins[segment * Stretches], begins[segment * Stretches + Vague], begins[segment * Stretches + Unlocated], begins[(segment + 1) * Stretches],
                segment < FirstMonth ? null : months[segment - FirstMonth], segment == Undated),
            starts, ends)).Where(segment => segment.End > segment.First)];

    private static Segment Dated(Segment segment, int[] starts, int[] ends)
    {
        int minStart = int.MaxValue, maxStart = int.MinValue, minEnd = int.MaxValue, maxEnd = int.MinValue, maxDay = int.MinValue;
        for (var row = segment.First; row < segment.End; row++)
        {
            (minStart, maxStart) = (Math.Min(minStart, starts[row]), Math.Max(maxStart, starts[row]));
            (minEnd, maxEnd) = (Math.Min(minEnd, ends[row]), Math.Max(maxEnd, ends[row]));
            maxDay = Math.Max(maxDay, starts[row] != EventColumns.OpenStart ? starts[row] : ends[row]);
        }
        return segment with { MinStart = minStart, MaxStart = maxStart, MinEnd = minEnd, MaxEnd = maxEnd, MaxDay = segment.IsUndated ? int.MinValue : maxDay };
    }

    private static double[] Blocks(double[] lons, double[] lats, ushort[] radii)
    {
        var blocks = new double[(lons.Length + EventColumns.BlockRows - 1) / EventColumns.BlockRows * EventColumns.BlockNumbers];
        for (var block = 0; block < blocks.Length / EventColumns.BlockNumbers; block++)
        {
            double west = double.PositiveInfinity, south = double.PositiveInfinity, east = double.NegativeInfinity, north = double.NegativeInfinity, radius = 0;
            for (var row = block * EventColumns.BlockRows; row < Math.Min(lons.Length, (block + 1) * EventColumns.BlockRows); row++)
            {
                if (double.IsNaN(lons[row])) continue;
                (west, east) = (Math.Min(west, lons[row]), Math.Max(east, lons[row]));
                (south, north) = (Math.Min(south, lats[row]), Math.Max(north, lats[row]));
                radius = Math.Max(radius, radii[row] / RawColumns.RadiusUnitsAKm);
            }
            ReadOnlySpan<double> numbers = [west, south, east, north, radius];
            numbers.CopyTo(blocks.AsSpan(block * EventColumns.BlockNumbers));
        }
        return blocks;
    }

    /// <summary>The values in an order, up to a whole group; the old array is let go.</summary>
    private static T[] Take<T>(ref T[] values, int[] order, T padding = default!)
    {
        var sorted = new T[(order.Length + EventColumns.GroupRows - 1) / EventColumns.GroupRows * EventColumns.GroupRows];
        for (var row = 0; row < order.Length; row++) sorted[row] = values[order[row]];
        sorted.AsSpan(order.Length).Fill(padding);
        values = [];
        return sorted;
    }
}
