#:project ../../../src/Kriterium.Testing/Kriterium.Testing.csproj
#:property PublishAot=false

// Answers conformance cases by the library, over the line protocol of docs/conformance.md:
//   python3 tests/conformance/runners/conformance.py check -- dotnet run tests/conformance/runners/library.cs

using System.Text;
using Kriterium.Testing;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var questions = new StreamReader(Console.OpenStandardInput(), utf8);
using var answers = new StreamWriter(Console.OpenStandardOutput(), utf8);
ConformanceCases.Answer(questions, answers, question => question.Answer());
