using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

/// <summary>A register with a facility that has reported for 2022, and people of its operator.</summary>
public abstract class DraftTest : IntakeTest
{
    internal DraftDesk DeskOf(SignedInPerson person) => new(Register.Database, Actor.Of(person), TimeProvider.System);

    internal DraftStart StartOf(SignedInPerson person) => new(Register.Database, Actor.Of(person), TimeProvider.System);

    internal async Task<SignedInPerson> PersonAsync(string name = "aliya", Role role = Role.Preparer) => (await TestPeople.SignInAsync(Register.Database, name, role)).Person;

    /// <summary>A draft for the year after that of the report, which is facility 1.</summary>
    internal async Task<Draft> BeginAsync(SignedInPerson person, TestReport? report = null, bool withQuantities = true)
    {
        await LoadAsync(report ?? new TestReport());
        var id = await StartOf(person).BeginAsync(TestPeople.Operator, 1, 2023, withQuantities, null, default);
        return (await DeskOf(person).FindAsync(id!.Value, default))!;
    }

    internal async Task<SaveOutcome> SaveAsync(SignedInPerson person, Draft draft, long seen, params CellEdit[] edits) =>
        (await DeskOf(person).SaveAsync(draft.Id, seen, edits, null, default))!;

    internal async Task<Draft> AgainAsync(SignedInPerson person, Draft draft) => (await DeskOf(person).FindAsync(draft.Id, default))!;

    internal static DraftRow Release(Draft draft) => draft.Of(ReportForm.Releases).First();
}
