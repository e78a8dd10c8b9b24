using GeoEvents.Evaluation.Measures;

namespace GeoEvents.Tests.Evaluation.Measures;

public class CalibrationTests
{
    [Fact]
    public void The_expected_error_weighs_each_tenth_by_its_size()
    {
        var calibration = new Calibration();
        for (var i = 0; i < 8; i++) calibration.Add(0.75, right: i < 6); // .75 of 8: exact
        calibration.Add(0.95, right: false);
        calibration.Add(0.95, right: true); // .5 for .95, of 2
        calibration.ExpectedError!.Value.ShouldBe(0.2 * 0.45, 1e-12);
    }

    [Fact]
    public void Confident_wrong_ones_are_those_that_the_reader_stands_by()
    {
        var calibration = new Calibration();
        calibration.Add(0.5, right: false);
        calibration.Add(0.9, right: true);
        calibration.Add(0.49, right: false);
        calibration.Add(0.9, right: false, given: false);
        calibration.ConfidentWrong.Right.ShouldBe(1);
        calibration.ConfidentWrong.Of.ShouldBe(2);
    }

    [Fact]
    public void A_confidence_of_1_is_in_the_highest_tenth_and_empty_tenths_are_left_out()
    {
        var calibration = new Calibration();
        calibration.Add(1, right: true);
        calibration.Add(0, right: false);
        calibration.Rows().Select(row => row.Name).Where(name => name.StartsWith("right at", StringComparison.Ordinal)).ShouldBe(["right at confidence 0.0 to 0.1", "right at confidence 0.9 to 1.0"]);
    }

    [Fact]
    public void Nothing_has_no_error() => new Calibration().ExpectedError.ShouldBeNull();
}
