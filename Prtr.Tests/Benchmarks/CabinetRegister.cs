using System.Globalization;
using Dapper;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Samples;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Benchmarks;

/// <summary>A register with the demonstration reports of 2016–2024, and operators whose people have signed in and begun the report of the year after.</summary>
internal sealed class CabinetRegister : IDisposable
{
    public const int Releases = 20;
    public const int Wastes = 30;

    private const int Year = 2025;

    private readonly TemporaryFolder folder = new();

    public SqliteDatabase Database { get; private set; } = null!;

    public IReadOnlyList<OperatorDraft> Drafts { get; private set; } = [];

    public static async Task<CabinetRegister> OpenAsync(int operators)
    {
        var made = new CabinetRegister();
        made.Database = new SqliteDatabase(made.folder.File("register"));
        var register = await OpenRegister.OpenAsync(made.Database, TimeProvider.System, default);
        await SampleWriter.WriteAsync(SampleRegister.Generate(1, SampleRegister.EarliestYear, Year - 1), made.folder.File("samples"), default);
        await register.LoadAndPublishSamplesAsync(made.folder.File("samples"), new Progress<string>(), default);
        made.Drafts = await DraftsAsync(register, operators);
        return made;
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }

    private static async Task<IReadOnlyList<OperatorDraft>> DraftsAsync(OpenRegister register, int operators)
    {
        IEnumerable<(string Bin, long Facility)> facilities;
        await using (var connection = await register.Database.OpenAsync(default))
        {
            facilities = await connection.QueryAsync<(string, long)>(
                "select v.operator_bin, min(r.facility_id) from report r join report_version v on v.report_id = r.id where r.reporting_year = @Year - 1 group by v.operator_bin order by 2 limit @operators",
                new { Year, operators });
        }

        var drafts = new List<OperatorDraft>();
        foreach (var (bin, facility) in facilities)
        {
            var (person, secret) = await TestPeople.SignInAsync(register.Database, "operator." + bin);
            await using (var connection = await register.Database.OpenAsync(default))
            {
                await using var turn = await register.Database.BeginWriteAsync(connection, default);
                await MembershipTable.AddAsync(person.AccountId, Party.Operator(bin), Role.Preparer, new("console:bench", true), register.Clock.GetUtcNow(), turn, default);
                await turn.CommitAsync();
            }

            var id = (await new DraftStart(register.Database, Actor.Of(person), register.Clock).BeginAsync(Party.Operator(bin), facility, Year, true, null, default))!.Value;
            await new DraftDesk(register.Database, Actor.Of(person), register.Clock).FillAsync(id, Rows(register), default);
            drafts.Add(new OperatorDraft(id, person, secret));
        }

        return drafts;
    }

    private static DraftFilling Rows(OpenRegister register) => new([],
    [
        .. register.Reference.Pollutants.Keys.Order().Take(Releases).Select(number => (ReportForm.Releases, (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
        {
            ["pollutant"] = number.ToString(CultureInfo.InvariantCulture), ["medium"] = "air", ["quantity_kg"] = "100", ["method"] = "C", ["method_name"] = "a",
        })),
        .. register.Reference.WasteCodes.Values.Where(code => code.Level == 3).Take(Wastes).Select(code => (ReportForm.Waste, (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
        {
            ["waste_code"] = code.Printed, ["quantity_t"] = "10", ["mark"] = "В", ["operation"] = "R5",
        })),
    ]);
}

/// <summary>A draft, and who fills it in.</summary>
/// <param name="Secret">Of the person's session.</param>
internal sealed record OperatorDraft(long Id, SignedInPerson Person, string Secret);
