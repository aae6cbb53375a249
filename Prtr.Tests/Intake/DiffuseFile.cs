using System.Text;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Intake;

/// <summary>Rows of diffuse sources as an authority hands them in, to be spoilt or changed by a test.</summary>
internal static class DiffuseFile
{
    public const string Header = "report_year,authority,kato,source_category,pollutant,medium,quantity_kg,method,method_name,activity_data";

    public const string Transport = "2022,Акимат Атырауской области,230000000,road-transport,8,air,150000,C,EMEP/EEA 2019,693 тыс. жителей";

    public const string Heating = "2022,Акимат Атырауской области,230000000,household-heating,86,air,0.00000001,E,,";

    public static ReportSource Of(params IEnumerable<string> rows) =>
        new("diffuse", [ReportFile.InMemory("diffuse.csv", Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Header)) + "\n"))]);
}
