using GeoEvents.Evaluation.Measures;

namespace GeoEvents.Tests.Evaluation.Measures;

public class FMeasureTests
{
    [Theory]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(0.5, 1.0, 2.0 / 3)]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(null, 0.0, 0.0)]
    [InlineData(0.0, null, 0.0)]
    public void It_is_the_harmonic_mean_and_0_where_nothing_is_right(double? precision, double? recall, double f) =>
        FMeasure.Of(precision, recall)!.Value.ShouldBe(f, 1e-12);

    [Fact]
    public void Where_there_is_nothing_to_find_and_nothing_was_found_there_is_none() => FMeasure.Of(null, null).ShouldBeNull();
}
