using GeoEvents.Geography;

namespace GeoEvents.Querying.Columns;

/// <summary>
/// Sorts rows into <see cref="EventColumns"/>: dealt out into stretches by segment and exactness, column by column, then each stretch sorted by Morton
/// code, on all cores. So memory is read and written in few places at a time, which is what takes the time.
/// </summary>
internal static class ColumnSorter
{
    /// <summary>Events that may have happened over more days than this are kept apart, so that those of a month end soon after it.</summary>
    private const int LongDays = 62;

    private const int Undated = 0, OpenOrLong = 1, FirstMonth = 2, Stretches = 3;

    /// <param name="raw">Given up: its arrays go as they are dealt out.</param>
    public static EventColumns Sort(RawColumns raw, SourceSlots slots)
    {
        var count = raw.Count;
        var (months, places) = Stretch(raw);
        var begins = Begins(places, (FirstMonth + months.Length) * Stretches);
        ToPlaces(places, begins);

        var starts = Deal(ref raw.Starts, places);
        var ends = Deal(ref raw.Ends, places);
        var lons = Deal(ref raw.Lons, places, double.NaN);
        var lats = Deal(ref raw.Lats, places, double.NaN);
        var keys = Deal(ref raw.Keys, places);
        var sources = Deal(ref raw.Sources, places);
        var kinds = Deal(ref raw.Kinds, places);
        var placeCodes = Deal(ref raw.Places, places);
        var radii = Deal(ref raw.Radii, places);
        var ys = new uint[lons.Length];
        Parallel.For(0, begins.Length - 1, stretch =>
        {
            if (stretch % Stretches == (int)Columns.Stretch.Unlocated) return;
            var (first, length) = (begins[stretch], begins[stretch + 1] - begins[stretch]);
            var (codes, order) = (new ulong[length], new int[length]);
            for (var i = 0; i < length; i++)
            {
                ys[first + i] = WebMercator.Y(lats[first + i]);
                (codes[i], order[i]) = (Morton.Of(WebMercator.X(lons[first + i]), ys[first + i]), i);
            }
            Array.Sort(codes, order);
            Take(starts, first, order);
            Take(ends, first, order);
            Take(lons, first, order);
            Take(lats, first, order);
            Take(ys, first, order);
            Take(keys, first, order);
            Take(sources, first, order);
            Take(kinds, first, order);
            Take(placeCodes, first, order);
            Take(radii, first, order);
        });
        return new EventColumns
        {
            Count = count,
            Segments = Segments(begins, months, starts, ends),
            Keys = keys,
            Lons = lons,
            Lats = lats,
            Ys = ys,
            Starts = starts,
            Ends = ends,
            Sources = sources,
            Kinds = kinds,
            Places = placeCodes,
            Radii = radii,
            Groups = Groups(lons, lats, ys, radii),
            ManyPlaces = raw.ManyPlaces,
        }.Use(slots);
    }

    /// <returns>The first days of all months in which events begin, ascending, and of each row in which stretch it comes.</returns>
    private static (int[] Months, int[] Stretches) Stretch(RawColumns raw)
    {
        var monthOf = new int[raw.Count];
        // Of each day its month, once it was met.
        var monthOfDay = new int[DateOnly.MaxValue.DayNumber + 1];
        Array.Fill(monthOfDay, -1);
        var found = new HashSet<int>();
        for (var row = 0; row < raw.Count; row++)
        {
            var (start, end) = (raw.Starts[row], raw.Ends[row]);
            var isUndated = start == EventColumns.OpenStart && end == EventColumns.OpenEnd;
            if (isUndated || start == EventColumns.OpenStart || end == EventColumns.OpenEnd || end - start >= LongDays) monthOf[row] = isUndated ? -2 : -1;
            else
            {
                ref var month = ref monthOfDay[start];
                if (month < 0) found.Add(month = start - DateOnly.FromDayNumber(start).Day + 1);
                monthOf[row] = month;
            }
        }
        int[] months = [.. found.Order()];
        // Reused: of the first day of each month its segment.
        for (var i = 0; i < months.Length; i++) monthOfDay[months[i]] = FirstMonth + i;
        for (var row = 0; row < raw.Count; row++)
        {
            var segment = monthOf[row] switch { -2 => Undated, -1 => OpenOrLong, var month => monthOfDay[month] };
            var stretch = double.IsNaN(raw.Lons[row]) ? Columns.Stretch.Unlocated : RowCodes.Precision(raw.Places[row]) <= Events.WherePrecision.Near ? Columns.Stretch.Exact : Columns.Stretch.Vague;
            monthOf[row] = segment * Stretches + (int)stretch;
        }
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

    /// <summary>Makes of the stretch of each row its place.</summary>
    private static void ToPlaces(int[] stretches, int[] begins)
    {
        var next = begins.ToArray();
        for (var row = 0; row < stretches.Length; row++) stretches[row] = next[stretches[row]]++;
    }

    /// <summary>The values at their places, up to a whole group; the old array is let go.</summary>
    private static T[] Deal<T>(ref T[] values, int[] places, T padding = default!)
    {
        var dealt = new T[(places.Length + EventColumns.GroupRows - 1) / EventColumns.GroupRows * EventColumns.GroupRows];
        for (var row = 0; row < places.Length; row++) dealt[places[row]] = values[row];
        dealt.AsSpan(places.Length).Fill(padding);
        values = [];
        return dealt;
    }

    private static void Take<T>(T[] values, int first, int[] order)
    {
        var before = values.AsSpan(first, order.Length).ToArray();
        for (var i = 0; i < order.Length; i++) values[first + i] = before[order[i]];
    }

    private static Segment[] Segments(int[] begins, int[] months, int[] starts, int[] ends) =>
        [.. Enumerable.Range(0, FirstMonth + months.Length).Select(segment => Dated(
            new Segment(
                begins[segment * Stretches], begins[segment * Stretches + (int)Columns.Stretch.Vague], begins[segment * Stretches + (int)Columns.Stretch.Unlocated], begins[(segment + 1) * Stretches],
                segment < FirstMonth ? Columns.Segment.AnyMonth : months[segment - FirstMonth], segment == Undated),
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

    private static RowsSummary[] Groups(double[] lons, double[] lats, uint[] ys, ushort[] radii)
    {
        var groups = new RowsSummary[lons.Length / EventColumns.GroupRows];
        for (var group = 0; group < groups.Length; group++)
        {
            double west = double.PositiveInfinity, south = double.PositiveInfinity, east = double.NegativeInfinity, north = double.NegativeInfinity, radius = 0, lonSum = 0, ySum = 0;
            uint minY = uint.MaxValue, maxY = 0;
            var located = 0;
            for (var row = group * EventColumns.GroupRows; row < (group + 1) * EventColumns.GroupRows; row++)
            {
                if (double.IsNaN(lons[row])) continue;
                located++;
                (west, east, lonSum) = (Math.Min(west, lons[row]), Math.Max(east, lons[row]), lonSum + lons[row]);
                (south, north) = (Math.Min(south, lats[row]), Math.Max(north, lats[row]));
                (minY, maxY, ySum) = (Math.Min(minY, ys[row]), Math.Max(maxY, ys[row]), ySum + ys[row]);
                radius = Math.Max(radius, radii[row] / RawColumns.RadiusUnitsAKm);
            }
            groups[group] = new RowsSummary(west, south, east, north, minY, maxY, lonSum / Math.Max(1, located), ySum / Math.Max(1, located), radius);
        }
        return groups;
    }
}
