"""Given names that are common in England and Wales, to find people who are named in published comments.

Written with the names in mind that the Office for National Statistics ranks for births since the 1970s, and with common
names of Muslim, Sikh, Hindu, Polish, Romanian and West African families. Names that are also words need more
around them.
"""

from __future__ import annotations

_PLAIN = """
Aaliyah Aaron Abbi Abbie Abby Abdul Abdullah Abi Abigail Adam Adeel Adele Adnan Adrian Agnieszka Ahmed Aidan
Aiden Aimee Aimée Aisha Aishah Ajay Akash Akira Alan Alana Alannah Alastair Albert Aleena Alejandro
Aleksander Aleksandra Alesha Alex Alexa Alexander Alexandra Alfie Ali Alice Alicia Alina Alisa Alisha Alison
Alistair Aliyah Allan Alva Amaan Amanda Amara Amaya Amelia Amelie Amie Amina Amir Amirah Amit Amrit Amy
Anais Ananya Andre Andrea Andrei Andrew Andy Angela Angus Anika Anil Anisa Anisah Anita Anjali Ann Anna
Annabelle Anne Annie Anthony Antonia Anya Aoife Aqsa Arabella Aran Archer Archie Aria Ariana Arjun Arlene
Arlo Arran Arron Arthur Arun Arya Aryan Asad Ashleigh Ashley Asif Asma Astrid Atif Atticus Aurelia Ava Avery
Ayaan Ayesha Ayla Ayo Ayodele Azra Barbara Barnaby Barney Barry Bartosz Beata Beatrice Beau Becky Ben
Benjamin Bernadette Bertie Beth Bethan Bethany Betty Bev Beverley Bilal Blanka Bobby Bodhi Brad Bradley
Brandon Brenda Brian Brianna Bridget Bronwyn Bruce Bryan Bryony Cain Caitlin Caleb Callum Cameron Camilla
Camille Carl Carla Carly Carmel Carmen Carol Caroline Carrie Casey Cassandra Cassie Catherine Cathy Cecilia
Celia Cerys Chad Chantelle Charles Charlie Charlotte Chelsea Cheryl Chidi Chinedu Chloe Chloé Chris
Christian Christina Christine Christopher Ciara Ciaran Cillian Claire Clare Claude Claudia Clive Cody Cole
Colin Connie Connor Conor Cora Cordelia Corey Courtney Craig Cristina Curtis Cynthia Cyrus Daisie Damian
Damien Dana Daniel Danielle Daphne Darcey Darcy Darius Darrell Darren Dave David Davina Davis Dawid Dean
Debbie Deborah Declan Deepa Deepak Delilah Demi Denise Dennis Derek Desmond Devon Diana Diane Diego Dilys
Dimitri Dinesh Dmytro Dolores Dominic Donna Dora Doreen Doris Dorota Dorothy Dougie Douglas Duncan Dylan
Ebele Ebony Ed Eddie Eden Edie Edna Edward Edwin Efe Eileen Eilidh Elaine Eleanor Elena Eli Elias Elijah
Elina Eliza Elizabeth Ella Ella-Mae Elle Ellen Ellie Elliot Elliott Elodie Eloise Elouise Elsa Elsie Elton
Emeka Emil Emilia Emilie Emily Emma Emmanuel Emmeline Enid Eoin Eric Erica Erin Ernie Esme Esther Ethan
Ethel Etta Euan Eugene Eva Evan Evelyn Evie Ewa Ewan Ezra Faisal Faizan Farah Farhan Farida Fatima Fatoumata
Faye Felix Fergus Filip Finlay Finley Fiona Fleur Flora Florence Florrie Fran Frances Francesca Francis
Fraser Fred Freda Freddie Frederick Freya Gabriel Gabriella Gail Gareth Gary Gavin Ged Gemma Geoff Geoffrey
George Georgia Georgina Gerald Geraldine Gethin Giles Gillian Gina Gladys Glenda Glenn Gloria Gordon Gracie
Graham Greg Gregory Greta Gurpreet Gwen Gwendolyn Habib Habiba Hadiya Haider Hallie Hamish Hamza Hana Hanna
Hannah Haris Harjit Harleen Harley Haroon Harper Harpreet Harri Harriet Harriett Harris Harrison Harry Harun
Harvey Hasan Hassan Hassnain Hattie Havin Hayden Haydn Hayley Heather Hector Heidi Helen Helena Henrietta
Henry Hermione Hettie Hilary Hilda Hollie Holly Honor Horace Howard Hubert Hugh Hugo Humaira Humza Hussain
Iain Ian Ibrahim Ida Idris Iestyn Ifan Ifeoma Iman Imogen Imran Inaya India Indie Ines Inga Ioan Ioana Iqra
Irena Irene Irfan Isaac Isabel Isabella Isabelle Isha Ishaan Isla Isla-Rose Ismail Isobel Israr Ivan Ivana
Ivor Iwona Jackie Jackson Jacob Jacqueline Jacqui Jade Jaden Jai Jake Jakub Jamal James Jamie Jamila Jan
Jane Janet Janice Jannat Jared Jasmin Jasmine Jason Jasper Jaswinder Javed Jay Jayden Jaydn Jayne Jean Jeff
Jeffrey Jemima Jemma Jenna Jennifer Jenny Jens Jenson Jeremy Jermaine Jerome Jess Jessica Jill Jim Jo Joan
Joanna Joanne Jocelyn Jodie Jody Joe Joel John Johnny Jolene Jon Jonah Jonas Jonathan Jonty Jordan Jorge
Josef Joseph Josephine Josh Joshua Josie Jowan Joyce Juan Jude Judith Judy Julia Julian Julie Juliet
Juliette Juno Justin Kacper Kadie Kai Kaitlyn Kajal Kaleb Kalvin Kamil Kamran Kane Kara Kareem Karen Karim
Karina Karl Karolina Kasia Kasper Kate Katherine Kathleen Kathryn Kathy Katie Katy Kavita Kay-Leigh Kaya
Kayden Kayla Kayleigh Kaysha Keane Keegan Keeley Keir Keira Keiran Keith Kelly Kelsey Kelvin Ken Kenneth
Kenzie Keri Kerry Kevin Khadija Khalid Khloe Kian Kiera Kieran Kim Kimberley Kiran Kirsten Kirsty Kit Kitty
Kobi Koby Kofi Konrad Kris Krish Krishna Kristian Kristina Kristy Krystal Krzysztof Kulwinder Kumar Kwame
Kyle Kylie Kyra Lacey Laiba Laila Lana Lance Lara Lateefah Latisha Laura Lauren Laurence Laurie Lawrence
Layla Leah Leanna Leanne Lee Leena Leigh-Ann Leila Len Lena Leo Leon Leona Leonard Leonardo Leonie Leroy
Lesley Leslie Levi Lewis Lexi Lexie Leyla Liam Liana Libby Lila Lilah Lilia Lilian Lillian Lillie Lilly
Lily-Mae Linda Lindsay Linus Lisa Livia Liz Lois Lola Lorna Lorraine Lottie Louis Louisa Louise Luc Luca
Lucas Lucia Lucian Luciana Lucie Lucinda Lucy Luella Luka Lukas Luke Lydia Lynda Lynn Lynne Lynsey Lyra
Mabel Mabli Macey Mackenzie Maddie Maddison Madeleine Madiha Madison Mae Maeve Magda Maggie Maha Mahmoud
Maia Mair Maisie Maisy Maja Malachi Malaika Malcolm Malik Mandy Manisha Manny Manoj Marc Marcel Marcela
Marco Marcus Marek Margaret Margot Maria Mariam Marian Mariana Marianne Marie Marilyn Marina Mario Marion
Marissa Marjorie Marley Marlon Marta Martha Martin Martyn Mary Maryam Mason Mateusz Mathew Mathilda Matilda
Matt Matteo Matthew Maud Maureen Mavis Maxim Maximilian Maxine Maxwell Maya Meena Meera Megan Mehdi Mehmet
Mei Mel Melanie Melissa Mena Mercy Merryn Mia Micah Michael Michaela Michal Michelle Mick Miguel Mihai
Mikayla Mike Mikolaj Mila Milan Milena Millie Milo Mimi Mina Minnie Mira Miriam Mirza Mitchell Mo Mohamed
Mohammad Mohammed Mohsin Moira Mollie Molly Mona Monica Monika Morag Morgan Moses Moshe Muhammad Muhammed
Mumtaz Muna Munira Murad Musa Mustafa Mya Mykola Myles Myra Nabeel Nadeem Nadia Nadine Naeem Nafisa Naila
Nan Nana Nancy Naomi Nasir Nasreen Nat Natalia Natalie Natalya Natasha Nathalie Nathan Nathaniel Nazia Ned
Neelam Neha Neil Nell Nellie Nevaeh Ngozi Nia Niamh Nicholas Nicky Nico Nicola Nicole Nieve Nigel Nigella
Nikhil Nikita Nikki Nikola Nikolai Nina Nisha Noah Noel Noelle Noor Nora Norma Norman Nusrat Obi Oksana
Olena Oliver Olivia Ollie Olu Oluwaseun Olwen Omar Oona Oriana Orla Orlando Oscar Oskar Osman Otis Otto Owen
Padraig Paige Pamela Pat Patricia Patrick Patryk Paul Paula Pauline Pavel Peggy Penelope Perry Peter Petra
Phil Philip Philippa Phillip Phoebe Pia Piotr Pippa Polly Poonam Prakash Pranav Preeti Prisha Priya Prudence
Przemek Queenie Rabia Rachael Rachel Radoslaw Raheem Rahul Raisa Raj Rajesh Ralph Ramesh Rana Rani Raphael
Rashid Raven Ravi Rayan Raymond Razia Reagan Rebecca Rebekah Reece Reggie Reginald Rehan Remi Rena Renata
Rene Renee Reuben Rex Reyansh Rhea Rhian Rhiannon Rhona Rhonda Rhys Rian Riaz Ricardo Richard Ricky Rihanna
Riley Rio Rishi Rita Ritu Riya Rob Robbie Robert Roberta Roberto Robin Robyn Rochelle Rodney Rogan Roger
Rohan Roisin Roland Rolf Roman Romeo Romilly Romy Rona Ronald Ronan Ronnie Rory Rosa Rosalie Rosalind
Rosanna Roseanne Rosemary Roshni Rosie Ross Rowena Roxanne Roy Roza Ruben Rubie Rudi Rufus Rui Rukhsana
Rupert Ruqayyah Russell Ruth Ryan Ryder Saad Sabrina Sacha Sadia Sadie Saeed Saffron Safiya Sahil Saif Saima
Sajid Salim Sally Salma Sam Saman Samantha Sami Samir Samira Sammy Samuel Sana Sandeep Sandra Sania Sanjay
Santiago Saoirse Saqib Sara Sarah Sarina Sariyah Sasha Saskia Saul Savannah Scarlet Scarlett Scott Sean Seb
Sebastian Seema Selina Seren Serena Sergio Seth Shabana Shabnam Shaheen Shahid Shahida Shahzad Shakil
Shakira Shan Shane Shanice Shannon Shanon Shari Sharon Shaun Shauna Shay Shazia Sheena Sheila Shelby Shelley
Sherry Sheryl Shirin Shirley Shiv Shivani Shona Shreya Sian Sid Siddharth Sidney Sienna Simon Simona Simone
Simran Sinead Siobhan Siraj Sofia Sofie Sohail Solomon Sonia Sophia Sophie Sophy Soraya Stacey Stacy
Stanislaw Stanley Stefan Stefania Stella Stephanie Stephen Steve Steven Stevie Stewart Stuart Subhan Sue
Suhana Sukhdeep Suki Suleiman Sultan Sumaiya Sumaya Summer-Rose Sunil Sunita Suresh Susan Susie Suzanne
Suzie Svetlana Syed Sylvia Szymon Tabitha Tahir Taiwo Talha Talia Tam Tamar Tamara Tammy Tamsin Tania Tanya
Tara Tariq Tasnim Tate Tatiana Tayla Tayyab Teddy Temi Teresa Terry Tess Tessa Thea Thelma Theo Theodora
Theodore Theresa Thiago Thomas Tia Tiana Tiffany Tilly Tim Timothy Tina Tobias Toby Tom Tomasz Tommy Toni
Tony Toyin Tracey Tracy Travis Trevor Trish Trisha Tristan Trudy Tyler Tyrone Ugo Umair Umar Una Ursula
Usman Uzma Valentina Valerie Vanessa Vaughan Vera Verity Veronica Vicky Victoria Vijay Vikram Viktor
Viktoria Vincent Vinnie Viola Vivek Vivian Vivienne Vlad Waheed Walter Waqar Wayne Wendy Wesley Wilf Wilfred
William Winifred Winston Wojciech Xander Xavier Yahya Yaseen Yash Yasmin Yasmine Yewande Yolanda Yousef Yuri
Yusra Yusuf Yuvraj Yvette Yvonne Zac Zach Zachariah Zachary Zack Zahra Zaid Zain Zaina Zainab Zak Zara
Zaynab Zeeshan Zelda Zena Ziggy Ziva Zoe Zoey Zofia Zohra Zubair Zuri Zuzanna Zygmunt
""".split()

_WORDS = """
Alma Amber Amity April Art Asher August Aurora Autumn Bailey Bay Bear Beau Bella Belle Bill Blake Blessing
Bonnie Brook Brooke Carter Chance Charity Chase Clay Cliff Cole Cora Coral Crystal Daisy Dale Dawn Dean
Devon Drew Earl Eden Edith Elliston Ernest Eve Faith Fern Finn Flora Ford Frank Gale Gene Ginger Glen Grace
Grant Guy Hazel Honor Hope Hunter India Iris Ivy Jack Jan Jasper Jet Joy June Juno Kay Kit Laurel Leigh Lily
Logan Mark Max May Mel Melody Mercedes Mercy Miles Nan Nana Nick Norm Olive Paris Parker Pat Patience Pearl
Penny Perry Piper Poppy Prudence Ray Rich River Robin Rocky Rose Rowan Ruby Rusty Sage Sandy Savannah Sidney
Sky Skye Sonny Spencer Stan Storm Summer Sunny Tam Tate Taylor Ted Tray Val Victor Violet Wade Ward Will
Willow Winter Woody Zen
""".split()

NAMES = frozenset(_PLAIN) - frozenset(_WORDS)
"""Names that are hardly ever anything else when they are written with a capital."""

WORD_NAMES = frozenset(_WORDS)
"""Names that are also words, months or places."""

TIMES = frozenset({"April", "May", "June", "August", "Summer", "Autumn", "Winter", "Christmas", "Easter"})
"""Names that are times of the year after "from" and "by"."""
