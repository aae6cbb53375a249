namespace Prtr.Search.Text;

/// <summary>Names of organisations, reported in Russian, as readers of the other languages know them: the legal form translated and in its place, for English readers in Latin letters.</summary>
public static class LegalForms
{
    // The longer ones first: the shorter ones begin them.
    private static readonly (string Ru, string Kk, string En)[] Forms =
    [
        ("ГКП на ПХВ", "ШЖҚ МКК", "State Municipal Enterprise"),
        ("РГП на ПХВ", "ШЖҚ РМК", "Republican State Enterprise"),
        ("КГП на ПХВ", "ШЖҚ КМК", "Municipal State Enterprise"),
        ("ГКП", "МКК", "State Municipal Enterprise"),
        ("РГП", "РМК", "Republican State Enterprise"),
        ("КГП", "КМК", "Municipal State Enterprise"),
        ("КГУ", "КММ", "Municipal State Institution"),
        ("РГУ", "РММ", "Republican State Institution"),
        ("ТОО", "ЖШС", "LLP"),
        ("АО", "АҚ", "JSC"),
        ("ГУ", "ММ", "State Institution"),
        ("ИП", "ЖК", "Individual Entrepreneur"),
        ("ПК", "ӨК", "Production Cooperative"),
        ("КХ", "ШҚ", "Farm"),
    ];

    /// <summary>The name in the reader's language; in Russian as it was reported.</summary>
    public static string NameIn(string name, string language)
    {
        if (language == "ru")
        {
            return name;
        }

        var form = Forms.FirstOrDefault(form => name.StartsWith(form.Ru + " ", StringComparison.Ordinal));
        var rest = form.Ru is null ? name : name[(form.Ru.Length + 1)..].Trim();
        var said = language == "kk" ? form.Kk : form.En;
        var read = language == "kk" ? rest : Romanisation.Of(rest);
        return form.Ru is null ? read : $"{read} {said}";
    }
}
