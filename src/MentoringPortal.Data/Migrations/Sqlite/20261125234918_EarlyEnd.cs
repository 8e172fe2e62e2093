using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EarlyEnd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EndGround",
                table: "Mentorships",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsEarlyOn",
                table: "Mentorships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NoticeOn",
                table: "Mentorships",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EndGround",
                table: "Mentorships");

            migrationBuilder.DropColumn(
                name: "EndsEarlyOn",
                table: "Mentorships");

            migrationBuilder.DropColumn(
                name: "NoticeOn",
                table: "Mentorships");
        }
    }
}
