using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Review;

namespace Prtr.Ingest.Commands;

/// <summary><c>review &lt;year&gt;</c>: writes the yearly review as a file; its ending chooses the format.</summary>
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
            Required = true,
        };
        var command = new Command("review", "Write the yearly review of a published year.") { year, language, output };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var (asked, file) = (parsed.GetValue(year), parsed.GetValue(output)!);
            if (ReviewFile.WriterOf(file.Extension) is not { } write)
            {
                await parsed.Error().WriteLineAsync($"'{file.Name}' has no ending that a review can be written as; use one of {string.Join(", ", ReviewFile.Endings)}.");
                return ExitCode.Usage;
            }

            if (await new YearlyReview(register.Database, register.Reference).FindAsync(asked, cancellationToken) is not { } figures)
            {
                await parsed.Error().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Nothing of {asked} is published; 'status' shows the years that are."));
                return ExitCode.Usage;
            }

            await using (var stream = file.Create())
            {
                await write(stream, figures, parsed.GetValue(language)!, cancellationToken);
            }

            await parsed.Error().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The review of {asked}, data release {figures.Release}, is in {file.FullName}."));
            return ExitCode.Done;
        });
        return command;
    }
}
