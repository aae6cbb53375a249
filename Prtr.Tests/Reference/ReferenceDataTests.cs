using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Reference;

public class ReferenceDataTests
{
    private static readonly ReferenceData Data = ReferenceData.Shipped;

    [Fact]
    public void The_lists_are_whole()
    {
        Assert.Equal(Enumerable.Range(1, 91), Data.Pollutants.Keys.Order());
        Assert.Equal(83, Data.Activities.Count);
        Assert.Equal(28, Data.Operations.Count);
        Assert.Equal(973, Data.WasteCodes.Count);
        Assert.Equal(20, Data.Regions.Count);
    }

    [Fact]
    public void Every_name_that_must_be_there_is_there_in_three_languages()
    {
        var names = Data.Pollutants.Values.Select(p => p.Names)
            .Concat(Data.Groups.Values.Select(g => g.Names))
            .Concat(Data.Activities.Values.Select(a => a.Names))
            .Concat(Data.Operations.Values.Select(o => o.Names))
            .Concat(Data.Countries.Values.Select(c => c.Names))
            .Concat(Data.Units.Values.Where(u => u.Level <= 2).Select(u => u.Names));

        Assert.All(names, n => Assert.True(n is { Kk.Length: > 0, Ru.Length: > 0, En.Length: > 0 }, n.ToString()));
    }

    [Fact]
    public void Every_waste_has_a_name_in_three_languages_and_it_is_known_which_are_unofficial()
    {
        Assert.All(Data.WasteCodes.Values, waste => Assert.True(waste.Names is { Kk.Length: > 0, Ru.Length: > 0, En.Length: > 0 } && waste.IsUnofficialIn("kk") && !waste.IsUnofficialIn("en"), waste.Code));
        Assert.Equal(450, Data.WasteCodes.Values.Count(waste => waste.IsUnofficialIn("ru")));
    }

    [Fact]
    public void Places_are_named_as_people_name_them()
    {
        Assert.Equal(("г. Темиртау", "Теміртау қаласы", "Temirtau"), (Data.Units[new Kato("352400000")].Names is var town ? (town.Ru, town.Kk, town.En) : default));
        Assert.All(Data.Units.Values, unit => Assert.DoesNotMatch(@"(^|[ .])(Г\.А|Қ\.Ә|с\.о|а\.о|п\.а|к\.ә)\b", $"{unit.Names.Ru} {unit.Names.Kk}"));
        Assert.All(Data.Units.Values, unit => Assert.DoesNotMatch("[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]", unit.Names.En));
    }

    [Fact]
    public void A_part_of_an_activity_is_named_in_one_phrase() =>
        Assert.All(Data.Activities.Values, activity => Assert.All(
            [activity.Names.Kk, activity.Names.Ru, activity.Names.En],
            name => Assert.True(!name.EndsWith(':') && char.IsUpper(name[0]), name)));

    [Fact]
    public void A_code_has_its_parent_in_the_list()
    {
        Assert.All(Data.Activities.Values, a => Assert.True(a.Parent is null || Data.Activities.ContainsKey(a.Parent), a.Code));
        Assert.All(Data.WasteCodes.Values, w => Assert.True(w.Parent is null || Data.WasteCodes.ContainsKey(w.Parent), w.Code));
        Assert.All(Data.Pollutants.Values, p => Assert.Contains(p.Group, Data.Groups.Keys));
    }

    [Fact]
    public void A_threshold_is_that_of_the_pollutant_medium_and_year()
    {
        Assert.Equal(Quantity.From(100_000), Data.Threshold(8, Medium.Air, 2022)?.ThresholdKg);
        Assert.Null(Data.Threshold(8, Medium.Water, 2022));
    }

    [Theory]
    [InlineData("610000000", 1, null)]
    [InlineData("611600000", 2, "610000000")]
    [InlineData("611630000", 3, "611600000")]
    [InlineData("611630100", 4, "611630000")]
    public void A_KATO_code_knows_its_level_and_parent(string code, int level, string? parent)
    {
        var kato = new Kato(code);

        Assert.Equal(level, kato.Level);
        Assert.Equal(parent, kato.Parent?.Value);
        Assert.True(parent is null || new Kato(parent).Contains(kato));
    }
}
