using System.CommandLine;
using Prtr.Ingest.Reports.Template;

namespace Prtr.Ingest.Commands;

/// <summary><c>template</c>: writes the empty report form.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var language = RemarkOutput.LanguageOption();
        language.Description = "Language of the form: kk, ru or en.";
        var output = new Option<FileInfo>("--output")
        {
            Description = "The workbook to write; a file of that name is replaced.",
            DefaultValueFactory = _ => new FileInfo("report.xlsx"),
        };
        var command = new Command("template", "Write the empty report form as a workbook with drop-down lists.") { language, output };
        command.Plain(async (parsed, _) =>
        {
            var file = parsed.GetValue(output)!;
            using (var stream = file.Create())
            {
                ReportTemplate.Write(stream, parsed.GetValue(language)!);
            }

            await parsed.Error().WriteLineAsync($"The form is in {file.FullName}.");
            return ExitCode.Done;
        });
        return command;
    }
}
