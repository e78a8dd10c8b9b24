using GeoEvents.Server.Input;

namespace GeoEvents.Server.Tests.Input;

public sealed class ReadAheadTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_items_whichever_is_done_first()
    {
        var results = await Enumerable.Range(0, 50).ToAsyncEnumerable().SelectAhead(async (number, stop) =>
        {
            await Task.Delay(number % 3 == 0 ? 20 : 1, stop);
            return number;
        }).ToListAsync();
        results.ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task Items_are_taken_only_as_results_are()
    {
        var taken = 0;
        IEnumerable<int> Endless()
        {
            while (true) yield return Interlocked.Increment(ref taken);
        }
        await Endless().ToAsyncEnumerable().SelectAhead((number, _) => Task.FromResult(number)).Take(5).ToListAsync();
        taken.ShouldBeLessThan(5 + Environment.ProcessorCount * 3 + 5);
    }

    [Fact]
    public async Task A_failure_of_the_work_or_of_the_items_reaches_the_reader()
    {
        await Should.ThrowAsync<InvalidDataException>(async () =>
            await Enumerable.Range(0, 5).ToAsyncEnumerable().SelectAhead<int, int>((_, _) => throw new InvalidDataException()).ToListAsync());
        await Should.ThrowAsync<InvalidDataException>(async () =>
            await Broken().ToAsyncEnumerable().SelectAhead((number, _) => Task.FromResult(number)).ToListAsync());

        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new InvalidDataException();
        }
    }

    [Fact]
    public async Task However_it_ends_no_work_goes_on_behind_it()
    {
        using var cancellation = new CancellationTokenSource();
        var working = 0;
        async Task<int> Work(int number)
        {
            Interlocked.Increment(ref working);
            await Task.Delay(50, CancellationToken.None); // as what does not listen
            Interlocked.Decrement(ref working);
            return number == 10 ? throw new InvalidDataException() : number;
        }

        await Enumerable.Range(0, 100).ToAsyncEnumerable().SelectAhead((number, _) => Work(number)).Take(3).ToListAsync();
        working.ShouldBe(0);

        await Should.ThrowAsync<InvalidDataException>(async () => await Enumerable.Range(0, 100).ToAsyncEnumerable().SelectAhead((number, _) => Work(number)).ToListAsync());
        working.ShouldBe(0);

        cancellation.CancelAfter(20);
        await Should.ThrowAsync<OperationCanceledException>(async () => await Enumerable.Range(0, 100).ToAsyncEnumerable().SelectAhead((number, _) => Work(number), cancellation.Token).ToListAsync());
        working.ShouldBe(0);
    }
}
