using System.CommandLine;

namespace Prtr.Ingest.Commands;

/// <summary>The verbs of the register.</summary>
public static class CommandLine
{
    // Long enough to finish or roll back what most deliveries are; the database takes back the rest when it is opened next.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(3);

    // What a shell says of a program that SIGTERM ended.
    private const int Terminated = 143;

    public static RootCommand Create() => new("The register of releases and transfers of pollutants: reports in, public data out.")
    {
        CheckCommand.Create(),
        LoadCommand.Create(),
        DeliveriesCommand.Create(),
        PublishCommand.Create(),
        YearCommands.CreateOpen(),
        YearCommands.CreateClose(),
        ReportsCommand.Create(),
        QuestionsCommand.Create(),
        DecisionCommands.CreateAccept(),
        DecisionCommands.CreateReturn(),
        DecisionCommands.CreateReject(),
        DecisionCommands.CreateWithdraw(),
        FacilityCommands.CreateMerge(),
        FacilityCommands.CreateSplit(),
        FacilityCommands.CreateRemove(),
        CandidatesCommand.Create(),
        IndexCommands.CreateReindex(),
        StatusCommand.Create(),
        DoctorCommand.Create(),
        SettingsCommand.Create(),
        RequestsCommand.Create(),
        AccountsCommand.Create(),
        BranchesCommand.Create(),
        IndexCommands.CreateVerify(),
        VerifySignatureCommand.Create(),
        SamplesCommand.Create(),
        ReviewCommand.Create(),
        TemplateCommand.Create(),
        BackupCommands.CreateBackup(),
        BackupCommands.CreateRestore(),
        VerbSettings.Data,
        VerbSettings.Given,
    };

    /// <param name="output">Data.</param>
    /// <param name="error">Progress and messages.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var code = await Create().Parse([.. VerbSettings.Gather(args)]).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = TerminationTimeout }, cancellationToken);
        return code == Terminated ? (int)ExitCode.Cancelled : code;
    }
}
