namespace GeoEvents.Gazetteers.Spelling;

/// <summary>The states of a search with small whole costs: each is kept at its lowest cost and handed out in the order of costs. No allocation once grown.</summary>
internal sealed class SearchStates
{
    private readonly int _capacity;
    private readonly State[] _states;
    private readonly ulong[] _table; // open addressing: number of the search, index of the state
    private int[] _heads = new int[128]; // by cost: the last state added, each points to the one before
    private int _count, _cost;
    private uint _search;

    public SearchStates(int capacity)
    {
        _capacity = capacity;
        _states = new State[capacity];
        var size = 4;
        while (size < 2 * capacity) size *= 2;
        _table = new ulong[size];
    }

    /// <summary>The highest cost that is kept.</summary>
    public int Limit { get; private set; }

    public (int Node, int Position, int Cost) this[int index] => (_states[index].Node, _states[index].Position, _states[index].Cost);

    public int Parent(int index) => _states[index].Parent;

    public string? Why(int index) => _states[index].Why;

    public void Reset(int limit)
    {
        if (limit >= _heads.Length) _heads = new int[limit + 1];
        Array.Fill(_heads, -1);
        (Limit, _count, _cost) = (limit, 0, 0);
        _search++;
    }

    /// <summary>Keeps only what costs this much or less from now on.</summary>
    public void Lower(int limit) => Limit = Math.Min(Limit, limit);

    /// <summary>Reaches a state at a cost, unless it was reached as cheaply, the cost is above the limit, or there are too many.</summary>
    public void Reach(int node, int position, int cost, int parent, string? why)
    {
        if (cost > Limit || _count == _capacity) return;
        var mask = _table.Length - 1;
        var slot = (int)((uint)(node * 64 + position) * 2654435769u >> 7) & mask;
        for (; _table[slot] >> 32 == _search; slot = (slot + 1) & mask)
        {
            ref var known = ref _states[(uint)_table[slot]];
            if (known.Node != node || known.Position != position) continue;
            if (known.Cost <= cost) return;
            known.Stale = true;
            break;
        }
        _table[slot] = (ulong)_search << 32 | (uint)_count;
        _states[_count] = new State { Node = node, Position = position, Cost = cost, Parent = parent, Why = why, Next = _heads[cost] };
        _heads[cost] = _count++;
    }

    /// <summary>The cheapest state not handed out yet.</summary>
    public bool TryNext(out int index)
    {
        for (; _cost <= Limit; _cost++)
        {
            while (_heads[_cost] is >= 0 and var head)
            {
                _heads[_cost] = _states[head].Next;
                if (_states[head].Stale) continue;
                index = head;
                return true;
            }
        }
        index = -1;
        return false;
    }

    private struct State
    {
        public int Node, Position, Cost, Parent, Next;
        public bool Stale;
        public string? Why;
    }
}
