using GeoEvents.Evaluation.Measures;

namespace GeoEvents.Tests.Evaluation.Measures;

public class DistanceErrorsTests
{
    private static DistanceErrors Of(params double[] km)
    {
        var errors = new DistanceErrors();
        foreach (var error in km) errors.Add(error);
        return errors;
    }

    [Fact]
    public void Nothing_has_no_mean_no_median_and_no_area()
    {
        var none = Of();
        none.Mean.ShouldBeNull();
        none.Median.ShouldBeNull();
        none.AreaUnderCurve.ShouldBeNull();
        Of(5).AreaUnderCurve.ShouldBeNull();
    }

    [Fact]
    public void All_exact_is_an_area_of_0_and_all_at_the_other_end_of_the_Earth_one_of_1()
    {
        Of(0, 0, 0).AreaUnderCurve.ShouldBe(0);
        // ln(20038 + 1) is the whole height.
        Of(20_038, 20_038, 20_038).AreaUnderCurve!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void The_area_is_that_of_trapezoids_under_the_sorted_logarithms()
    {
        // e - 1 km is a logarithm of 1: heights 0, 0, 1 have the area 1/2 over a width of 2.
        Of(Math.E - 1, 0, 0).AreaUnderCurve!.Value.ShouldBe(0.5 / (2 * Math.Log(20_039)), 1e-12);
    }

    [Fact]
    public void The_median_of_an_even_number_is_between_the_middle_two_whatever_their_order()
    {
        Of(100, 1, 3, 2).Median.ShouldBe(2.5);
        Of(9, 1, 3).Median.ShouldBe(3);
        Of(100, 1, 3, 2).Mean.ShouldBe(26.5);
    }

    [Fact]
    public void What_lies_on_the_radius_is_within_it() => Of(9.9, 10, 10.1).Within(10).ShouldBe(2);
}
