namespace GeoEvents.Tests.Reading.Dates;

public class ArabicDateTests
{
    [Theory]
    [InlineData("on ٢٠١٩/٠٣/٠٦", "2019-03-06")]
    [InlineData("في ٦ آذار/مارس ٢٠١٩", "2019-03-06")]
    [InlineData("يوم الأحد 10 مارس / آذار 2019", "2019-03-10")]
    [InlineData("في السادس من آذار", "2019-03-06")]
    [InlineData("في 6 من مارس (آذار) 2018", "2018-03-06")]
    [InlineData("في كانون الثاني 2019", "2019-01")]
    [InlineData("في تشرين الأول الماضي", "2018-10")]
    [InlineData("في آذار من العام الماضي", "2018-03")]
    [InlineData("بين 5 و10 مارس", "2019-03-05/2019-03-10")]
    [InlineData("من 5 إلى 9 آذار 2018", "2018-03-05/2018-03-09")]
    [InlineData("في أواخر شباط", "2019-02-21/2019-02-28")]
    [InlineData("في صيف 2015", "2015-22")]
    [InlineData("منذ عام 2011", "2011-01-01/2019-03-17")]
    [InlineData("منذ يوليو 2018", "2018-07-01/2019-03-17")]
    [InlineData("حتى الجمعة", "../2019-03-15")]
    public void Written_dates_with_the_months_of_the_Levant_and_of_Egypt(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("أمس", "2019-03-16")]
    [InlineData("وقعت أمس السبت", "2019-03-16")]
    [InlineData("صباح اليوم", "2019-03-17")]
    [InlineData("اليوم الأحد", "2019-03-17")]
    [InlineData("يوم الجمعة الماضي", "2019-03-15")]
    [InlineData("مساء الخميس", "2019-03-14")]
    [InlineData("يوم الإثنين المقبل", "2019-03-18")]
    [InlineData("المقرر عقدها يوم الثلاثاء", "2019-03-19")]
    [InlineData("الليلة الماضية", "2019-03-16/2019-03-17")]
    [InlineData("قبل يومين", "2019-03-15")]
    [InlineData("قبل 3 أيام", "2019-03-14")]
    [InlineData("منذ ثلاثة أيام", "2019-03-14/2019-03-17")]
    [InlineData("خلال الأيام الثلاثة الماضية", "2019-03-14/2019-03-17")]
    [InlineData("خلال الـ24 ساعة الماضية", "2019-03-16/2019-03-17")]
    [InlineData("الأسبوع الماضي", "2019-03-10/2019-03-16")]
    [InlineData("العام الماضي", "2018")]
    public void Relative_dates(string text, string edtf) => Dated.Edtf(text, Dated.Sunday).ShouldBe(edtf);

    [Theory]
    [InlineData("مارس الجيش ضغوطا على القوات")]
    [InlineData("وصل أب مع أولاده")]
    [InlineData("من القوات قبل الهجوم")]
    [InlineData("كل جمعة")]
    [InlineData("مجلس الأمن يعقد جلسة")]
    public void Words_that_are_also_months_or_prepositions_are_no_dates(string text) => Dated.Edtf(text, Dated.Sunday).ShouldBe("");
}
