using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;
using Prtr.Search.Files;
using Prtr.Search.Review;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Writing;
using Prtr.Search.Settings;

namespace Prtr.Ingest.Commands;

/// <summary>
/// <c>review &lt;year&gt;</c>: writes the yearly review as a file, whose ending chooses the format, or publishes it: all documents are made and kept as an edition.
/// </summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var year = new Argument<int>("year") { Description = "A published reporting year." };
        var language = RemarkOutput.LanguageOption();
        language.Description = "Language of the review: kk, ru or en.";
        var output = new Option<FileInfo?>("--output")
        {
            Description = "The file to write, such as review-2022.xlsx; one of that name is replaced. Endings: " + string.Join(", ", ReviewFile.Endings) + ".",
        };
        var publish = new Option<bool>("--publish") { Description = "Keep all documents in all languages as a published edition; the year is reviewed then." };
        var reason = ReasonOption.Create("Why a later edition is made; it is published with it.", required: false);
        var command = new Command("review", "Write the yearly review of a published year.") { year, language, output, publish, reason };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var asked = parsed.GetValue(year);
            if (parsed.GetValue(publish))
            {
                return await PublishAsync(register, asked, parsed.GetValue(reason), parsed, cancellationToken);
            }

            if (parsed.GetValue(output) is not { } file)
            {
                await parsed.Error().WriteLineAsync("Say where to write the review, --output review.xlsx, or --publish it.");
                return ExitCode.Usage;
            }

            if (ReviewFile.WriterOf(file.Extension) is not { } write)
            {
                await parsed.Error().WriteLineAsync($"'{file.Name}' has no ending that a review can be written as; use one of {string.Join(", ", ReviewFile.Endings)}.");
                return ExitCode.Usage;
            }

            if (await new YearlyReview(register.Database, register.Reference).FindAsync(asked, null, cancellationToken) is not { } figures)
            {
                await parsed.Error().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Nothing of {asked} is published; 'status' shows the years that are."));
                return ExitCode.Usage;
            }

            var isDraft = await new ReviewEditions(register.Database).CountAsync(asked, null, cancellationToken) == 0;
            var document = new ReviewComposer(register.Reference, RemarkText.Title)
                .Compose(figures, parsed.GetValue(language)!, isDraft, DemonstrationMark.IsIn(register.Database.Directory))
                .At(SiteSettings.Read(VerbSettings.Of(parsed)).PublicUrl);
            using var unfinished = new UnfinishedFile(file.FullName);
            await using (var stream = unfinished.Create())
            {
                write(figures, document, stream);
            }

            unfinished.Finish();

            await parsed.Error().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The review of {asked}, data release {figures.Release}, is in {file.FullName}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<ExitCode> PublishAsync(OpenRegister register, int year, string? reason, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (outcome, edition) = await new ReviewPublication(register.Database, register.Reference, register.Actor, register.Clock).PublishAsync(year, reason, cancellationToken);
        if (outcome == ReviewOutcome.Published)
        {
            await parsed.Out().WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{year}: edition {edition!.Number} of the review is public, {edition.Files.Count} files, from data release {edition.Release}"));
            return ExitCode.Done;
        }

        await parsed.Error().WriteLineAsync(outcome switch
        {
            ReviewOutcome.NothingPublished => string.Create(CultureInfo.InvariantCulture, $"Nothing of {year} is published; 'status' shows the years that are."),
            ReviewOutcome.Unchanged => string.Create(CultureInfo.InvariantCulture, $"{year}: every figure is as in edition {edition!.Number}; no other edition is made."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year}: edition {edition!.Number} is public already; say with --reason why another one is made."),
        });
        return outcome == ReviewOutcome.Unchanged ? ExitCode.Done : ExitCode.Usage;
    }
}
