using Prtr.Search.Text;

namespace Prtr.Tests.Text;

public sealed class NameOrderTests
{
    [Fact]
    public void Names_are_ordered_by_the_kazakh_alphabet_without_quotes_and_case()
    {
        string[] names = ["Ярмарка", "«Қазмырыш»", "казцинк", "ТЭЦ-2", "Ertis", "Әулие", "ТЭЦ-1", "1-й завод"];
        Assert.Equal(
            ["1-й завод", "Ertis", "Әулие", "казцинк", "«Қазмырыш»", "ТЭЦ-1", "ТЭЦ-2", "Ярмарка"],
            names.OrderBy(NameOrder.Key, StringComparer.Ordinal));
    }
}
