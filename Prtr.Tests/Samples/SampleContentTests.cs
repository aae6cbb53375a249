using Prtr.Ingest.Samples;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Samples;

public class SampleContentTests
{
    private static readonly SampleRegister Register = SampleRegister.Generate(1, 2016, 2022);

    [Fact]
    public void Every_report_holds_a_row() =>
        Assert.All(Register.Reports, r => Assert.NotEqual(0, r.Releases.Count + r.Wastewater.Count + r.Waste.Count));

    [Fact]
    public void References_are_unique() => Assert.Distinct(Register.Reports.Select(r => r.Ref));

    [Fact]
    public void The_number_of_reports_grows_from_year_to_year()
    {
        var counts = Register.Reports.GroupBy(r => r.Year).Select(g => g.Count()).ToList();

        Assert.Equal(counts.Order(), counts);
        Assert.InRange(counts.Sum(), 6_000, 7_500);
    }

    [Fact]
    public void Every_operator_is_a_resident_company_with_a_right_check_digit() =>
        Assert.All(Register.Reports.Select(r => r.Identity.Operator.Bin).Distinct(), text =>
        {
            Assert.True(Bin.TryParse(text, out var bin) && bin.HasValidCheckDigit, text);
            Assert.Equal("40", text[4..6]);
        });

    [Fact]
    public void No_two_operators_share_a_BIN() =>
        Assert.All(Register.Reports.Where(r => r.Year == 2022).GroupBy(r => r.Identity.Operator.Bin), g => Assert.Single(g.Select(r => r.Identity.Operator).Distinct()));

    [Fact]
    public void Facilities_of_one_operator_have_different_names() =>
        Assert.All(Register.Reports.GroupBy(r => (r.Year, r.Identity.Operator.Bin)), g => Assert.Distinct(g.Select(r => r.Identity.FacilityName)));

    [Theory]
    [InlineData("name")]
    [InlineData("operator")]
    [InlineData("place")]
    public void Some_facilities_change_their(string what)
    {
        var changed = Consecutive().Where(pair => Differences(pair.Before, pair.After).Contains(what));

        Assert.InRange(changed.Count(), 5, 60);
    }

    [Fact]
    public void A_change_leaves_two_of_name_operator_and_place_as_they_were() =>
        Assert.All(Consecutive(), pair => Assert.InRange(Differences(pair.Before, pair.After).Count, 0, 1));

    [Theory]
    [InlineData(2016)]
    [InlineData(2017)]
    [InlineData(2018)]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    [InlineData(2022)]
    public void Every_year_shows_what_a_register_can_hold(int year)
    {
        var reports = Register.Reports.Where(r => r.Year == year).ToList();
        var releases = reports.SelectMany(r => r.Releases).ToList();

        Assert.Contains(releases, r => r.AccidentalKg > 0);
        Assert.Contains(reports.SelectMany(r => r.Waste), w => w is { QuantityT: null, WithheldGround: "c" });
        Assert.Contains(reports.SelectMany(r => r.Waste), w => w is { QuantityT: null, WithheldGround: "a" or "d" });
        Assert.Contains(releases, r => r is { Medium: "land", ToSubsoil: true });
        Assert.Contains(releases, r => r is { Medium: "land", ToSubsoil: false });
        Assert.Equal(['C', 'E', 'M'], releases.Select(r => r.Method).Distinct().Order());
        Assert.Contains(reports, r => r.Wastewater.Count > 0);
        Assert.Contains(reports.SelectMany(r => r.Waste), w => w is { Hazardous: true, Receiver: { Abroad: true, Name: not "", Address: not "", SiteAddress: not "" } });
        Assert.Contains(Register.Corrections, c => c.Year == year);
    }

    [Fact]
    public void A_correction_changes_a_value_and_nothing_of_who_and_where()
    {
        var first = Register.Reports.ToDictionary(r => (r.Facility, r.Year));
        Assert.All(Register.Corrections, second =>
        {
            var original = first[(second.Facility, second.Year)];
            Assert.Equal((original.Identity, original.StationarySources), (second.Identity, second.StationarySources));
            Assert.NotEqual(
                (original.Releases.Sum(r => r.QuantityKg), original.Waste.Sum(w => w.QuantityT)),
                (second.Releases.Sum(r => r.QuantityKg), second.Waste.Sum(w => w.QuantityT)));
        });
    }

    [Fact]
    public void Accidental_releases_are_part_of_the_total() =>
        Assert.All(Register.Reports.SelectMany(r => r.Releases), r => Assert.True(r.AccidentalKg <= r.QuantityKg));

    [Fact]
    public void What_is_withheld_has_a_ground_and_no_quantity() =>
        Assert.All(Register.Reports.SelectMany(r => r.Waste), w => Assert.Equal(w.QuantityT is null, w.WithheldGround.Length > 0));

    [Fact]
    public void Every_method_named_in_words_has_a_Kazakh_name() =>
        Assert.All(
            Register.Reports.SelectMany(report => report.Releases.Select(row => row.MethodName).Concat(report.Waste.Select(row => row.MethodName))).Distinct(),
            name => Assert.True(name.All(letter => letter < 'А') || MethodNames.In("kk", name) is not null, name));

    private static IEnumerable<(SampleIdentity Before, SampleIdentity After)> Consecutive() =>
        Register.Reports.GroupBy(r => r.Facility).SelectMany(g => g.Zip(g.Skip(1), (a, b) => (a.Identity, b.Identity)));

    private static List<string> Differences(SampleIdentity before, SampleIdentity after)
    {
        var differences = new List<string>();
        if (before.FacilityName != after.FacilityName)
        {
            differences.Add("name");
        }

        if (before.Operator != after.Operator)
        {
            differences.Add("operator");
        }

        if ((before.Latitude, before.Longitude) != (after.Latitude, after.Longitude))
        {
            differences.Add("place");
        }

        return differences;
    }
}
