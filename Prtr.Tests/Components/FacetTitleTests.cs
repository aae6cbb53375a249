using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;
using Prtr.Web.Resources;

namespace Prtr.Tests.Components;

public class FacetTitleTests
{
    public static TheoryData<string> Names => new(Facet.All.Select(facet => facet.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_facet_has_a_title_on_the_search_page_in_every_language(string name) =>
        Assert.All(Languages.All, language => Assert.NotNull(new TextResource(typeof(SearchTexts)).Find(language, "Parameter." + name)));
}
